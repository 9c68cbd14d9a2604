package org.holdfast.web.board;

import java.util.Locale;
import org.holdfast.domain.board.StatusColour;

/** How the colour of a status is painted: by a variable of the style sheet, which has a light and a dark form. */
public final class StatusPaint {

    private StatusPaint() {}

    /** The value for {@code fill}, for example {@code var(--status-red)}. */
    public static String of(StatusColour colour) {
        return "var(--status-" + colour.name().toLowerCase(Locale.ROOT) + ")";
    }
}
