package losslab.app.help;

import losslab.ui.Messages;

/// The keys that belong to no menu, by the place where they work.
enum Key {
    // @formatter:off
    TAB(Place.ANYWHERE), RUN(Place.ANYWHERE), MENUS(Place.ANYWHERE), TABS(Place.ANYWHERE), LISTS(Place.ANYWHERE),
    CONTEXT_MENU(Place.ANYWHERE), LEAVE(Place.ANYWHERE),
    WALK(Place.PLANE), WALK_AND_ADD(Place.PLANE), KINDS(Place.PLANE), MOVE(Place.PLANE), CLASS(Place.PLANE),
    ADD(Place.PLANE), DELETE(Place.PLANE), HOLD_OUT(Place.PLANE), SELECT_ALL(Place.PLANE), NOTHING(Place.PLANE),
    BRUSH(Place.PLANE), BRUSH_SIZE(Place.PLANE), DAB(Place.PLANE), ZOOM(Place.PLANE), FIT(Place.PLANE),
    SORT(Place.TABLE), TURN_ORDER(Place.TABLE),
    STEP(Place.NUMBER), TAKE(Place.NUMBER), TAKE_BACK(Place.NUMBER),
    READ(Place.CHART), GO(Place.CHART), CHART_ZOOM(Place.CHART), EVERYTHING(Place.CHART),
    WEIGHTS(Place.LANDSCAPE), LOOK(Place.LANDSCAPE), LANDSCAPE_ZOOM(Place.LANDSCAPE),
    BAR(Place.SLIDER), ENDS(Place.SLIDER),
    BOOKMARKS(Place.PRESENT), COVER(Place.PRESENT), COVERING(Place.PRESENT), REVEAL(Place.PRESENT),
    COVER_AGAIN(Place.PRESENT), LEAVE_PRESENTING(Place.PRESENT);
    // @formatter:on

    /// Where keys work.
    enum Place {
        ANYWHERE, PLANE, TABLE, NUMBER, CHART, LANDSCAPE, SLIDER, PRESENT
    }

    private final Place place;

    Key(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    HelpLine line() {
        return new HelpLine(Messages.text("help.keys." + Messages.key(this)),
                Messages.text("help.does." + Messages.key(this)));
    }
}
