package losslab.workspace.plane.model;

/// What can be undone, by the name that a menu calls it (`edit.` and the constant in the message files).
public enum Edit {
    ADD_POINT, DELETE_POINTS, MOVE_POINTS, CLASS_OF_POINTS, HOLD_OUT, PAINT_POINTS, IMPORT_POINTS, GENERATE_POINTS, EDIT_CLASSES, WEIGHTS, LOSS, REGULARIZER, OPTIMIZER, SCHEDULE, BATCH_SIZE, STOPPING, SLIP, STEP, RUN, NEW_RUN, RANDOM_SEARCH, TITLE, BOOKMARKS, RESET_ALL, RESET_WEIGHTS, RESET_POINTS, NEW_SEED
}
