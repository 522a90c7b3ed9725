package losslab.workspace.plane.model;

/// How the plane is coloured.
///
/// @param kind what the colour of a place tells
/// @param k    the class that it is told of, where the kind needs one; else 0
public record Shading(Kind kind, int k) {
    /// What the colour of a place tells.
    public enum Kind {
        /// Nothing.
        NONE,
        /// Which class wins there.
        REGIONS,
        /// How probable the winner is there, at the temperature on the screen.
        WINNER,
        /// How probable class k is there, at the temperature on the screen.
        PROBABILITY,
        /// The loss that a point of class k would have there.
        LOSS;

        /// Whether it is told of one class.
        public boolean needsClass() {
            return this == PROBABILITY || this == LOSS;
        }
    }

    public Shading {
        k = kind.needsClass() ? k : 0;
    }

    /// A kind that needs no class.
    public static Shading of(Kind kind) {
        return new Shading(kind, 0);
    }

    /// This shading among so many classes: a class that there is not gives way to class 0.
    Shading within(int classCount) {
        return k < classCount ? this : new Shading(kind, 0);
    }
}
