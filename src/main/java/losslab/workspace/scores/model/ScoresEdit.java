package losslab.workspace.scores.model;

/// What can be undone in the scores workspace, by the name that a menu calls it (`edit.` and the constant in the message files).
enum ScoresEdit {
    EXAMPLE_TABLE, RESET_SCORES, SCORE, TRUE_CLASS, CLASS_COUNT, SCORES_ACTION, MARGIN, SOFTMAX, LOSS, QUESTION
}
