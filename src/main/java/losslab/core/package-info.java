/// The mathematics of the laboratory. Imports `java.base` alone.
///
/// Conventions that hold in every room below this one:
///
/// - A loss is ≥ 0 and is minimized. A gradient points uphill; the optimizer subtracts it.
/// - Logarithms are natural, losses are in nats.
/// - The loss of a batch is the mean over its examples, a short last batch included; the loss of no examples is 0.
/// - The regularizer skips the bias. L2 is λ·ΣW² without ½, so its gradient is 2λW.
/// - At a kink a hinge gives the subgradient 0. Ties of an arg max go to the lower class.
/// - Sizes: N examples, D = 2 features, K classes. W is (K×D), b is (K), scores s = Wx + b are (K).
@NullMarked
package losslab.core;

import org.jspecify.annotations.NullMarked;
