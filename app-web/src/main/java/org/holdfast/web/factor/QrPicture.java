package org.holdfast.web.factor;

import io.nayuki.qrcodegen.QrCode;
import java.util.Locale;

/**
 * A QR code as a drawing of the page itself, so that no other host and no file ever sees what it says.
 *
 * @param side how many squares it is wide, with the white margin that cameras need
 * @param path the dark squares, as the path of an SVG drawing
 */
public record QrPicture(int side, String path) {

    private static final int MARGIN = 4;

    /** The picture of a text. */
    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int width = dark(code, x, y);
                if (width > 0) {
                    path.append(String.format(Locale.ROOT, "M%d,%dh%dv1h-%dz", x + MARGIN, y + MARGIN, width, width));
                    x += width;
                }
            }
        }
        return new QrPicture(code.size + 2 * MARGIN, path.toString());
    }

    /** How many squares from there on are dark. */
    private static int dark(QrCode code, int x, int y) {
        int end = x;
        while (end < code.size && code.getModule(end, y)) {
            end++;
        }
        return end - x;
    }

    @Override
    public String toString() {
        return "QrPicture";
    }
}
