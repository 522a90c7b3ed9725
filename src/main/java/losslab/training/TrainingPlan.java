package losslab.training;

import losslab.core.model.Objective;
import losslab.core.optim.Optimizer;

/// What a step of training follows: immutable, and exchangeable between any two steps.
///
/// @param batchSize examples an update sees; 0, or at least as many as there are, means all
/// @param seed      from which the order of the examples is drawn, epoch by epoch
public record TrainingPlan(Objective objective, Optimizer optimizer, int batchSize, long seed) {}
