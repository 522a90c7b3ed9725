package losslab.workspace.scores.model;

/// What the selected example was before the last action, to compare with.
///
/// @param example before it
/// @param action  in words, for instance "add 1.00 to all scores"
public record Reference(Example example, String action) {}
