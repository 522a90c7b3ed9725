/// A robot that acts like sixty impatient students, and what it looks at after every action.
@NullMarked
package losslab.app.soak;

import org.jspecify.annotations.NullMarked;
