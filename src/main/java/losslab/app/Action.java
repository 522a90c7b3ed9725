package losslab.app;

import losslab.app.settings.Command;
import losslab.ui.Messages;

/// Everything that a menu or a key can do, in the order of the menus.
enum Action {
    // @formatter:off
    NEW(Menu.FILE, 0, "Shortcut+N"),
    EXAMPLES(Menu.FILE, 0, "Shortcut+E"),
    OPEN(Menu.FILE, 0, "Shortcut+O"),
    SAVE(Menu.FILE, 1, "Shortcut+S"),
    SAVE_AS(Menu.FILE, 1, "Shortcut+Shift+S"),
    RENAME(Menu.FILE, 1, "F2"),
    EXPORT_PICTURE(Menu.FILE, 2, "Shortcut+P"),
    EXPORT_POINTS(Menu.FILE, 2, ""),
    EXPORT_RUN(Menu.FILE, 2, ""),
    SETTINGS(Menu.FILE, 3, "Shortcut+Comma"),
    QUIT(Menu.FILE, 3, "Shortcut+Q"),
    UNDO(Menu.EDIT, 0, "Shortcut+Z"),
    REDO(Menu.EDIT, 0, "Shortcut+Shift+Z"),
    PASTE_POINTS(Menu.EDIT, 1, "Shortcut+V"),
    COPY_PICTURE(Menu.EDIT, 1, "Shortcut+Shift+C"),
    COPY_NUMPY(Menu.EDIT, 2, ""),
    COPY_PYTORCH(Menu.EDIT, 2, ""),
    COPY_LATEX(Menu.EDIT, 2, ""),
    IMPORT_DATA(Menu.DATA, 0, "Shortcut+I"),
    GENERATE_POINTS(Menu.DATA, 0, "Shortcut+G"),
    EDIT_CLASSES(Menu.DATA, 0, "Shortcut+K"),
    RESET_ALL(Menu.DATA, 1, ""),
    RESET_PARAMETERS(Menu.DATA, 1, ""),
    RESET_DATA(Menu.DATA, 1, ""),
    NEW_SEED(Menu.DATA, 1, ""),
    ADD_BOOKMARK(Menu.BOOKMARKS, 0, "Shortcut+B"),
    EDIT_BOOKMARKS(Menu.BOOKMARKS, 0, "Shortcut+Shift+B"),
    PLANE(Menu.VIEW, 0, "Shortcut+1"),
    SCORES(Menu.VIEW, 0, "Shortcut+2"),
    DESCRIPTION(Menu.VIEW, 1, "Shortcut+D"),
    PRESENT(Menu.VIEW, 2, "F5"),
    PANELS(Menu.VIEW, 2, "F6"),
    TEXT_LARGER(Menu.VIEW, 3, "Shortcut+Plus"),
    TEXT_SMALLER(Menu.VIEW, 3, "Shortcut+Minus"),
    TEXT_NORMAL(Menu.VIEW, 3, "Shortcut+0"),
    HELP(Menu.HELP, 0, "F1");
    // @formatter:on

    /// The menus, from left to right.
    enum Menu {
        FILE, EDIT, DATA, BOOKMARKS, VIEW, HELP;

        String key() {
            return Messages.key(this);
        }
    }

    private final Menu menu;
    private final int group;
    private final String usualKeys;

    /// @param usualKeys its keys as long as the user has not chosen others, in the words of JavaFX; empty for none
    Action(Menu menu, int group, String usualKeys) {
        this.menu = menu;
        this.group = group;
        this.usualKeys = usualKeys;
    }

    Menu menu() {
        return menu;
    }

    /// Lines of a menu that belong together have one number.
    int group() {
        return group;
    }

    /// What the settings know of it.
    Command command() {
        return new Command(key(), usualKeys);
    }

    /// Its name in ids, message keys and settings.
    String key() {
        return Messages.key(this);
    }
}
