package org.holdfast.web.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+),(\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void drawsTheSquaresOfTheCode() {
        QrPicture picture = QrPicture.of("otpauth://totp/Holdfast:ann%40example.com?secret=GEZDGNBVGY3TQOJQ");
        boolean[][] dark = drawn(picture);
        int first = 4;
        int last = picture.side() - 5;
        for (int step = 0; step < 7; step++) {
            assertThat(dark[first][first + step])
                    .as("the edge of the corner's mark")
                    .isTrue();
            assertThat(dark[first][last - step]).isTrue();
            assertThat(dark[last][first + step]).isTrue();
        }
        assertThat(dark[first + 1][first + 1]).isFalse();
        for (int index = 0; index < picture.side(); index++) {
            assertThat(dark[0][index] || dark[3][index] || dark[index][0] || dark[index][3])
                    .as("the margin")
                    .isFalse();
        }
        assertThat(picture).hasToString("QrPicture");
    }

    private static boolean[][] drawn(QrPicture picture) {
        assertThat(picture.path()).matches("(" + RUN.pattern() + ")+");
        boolean[][] dark = new boolean[picture.side()][picture.side()];
        RUN.matcher(picture.path()).results().forEach(run -> draw(run, dark));
        return dark;
    }

    private static void draw(MatchResult run, boolean[][] dark) {
        for (int step = 0; step < Integer.parseInt(run.group(3)); step++) {
            dark[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + step] = true;
        }
    }
}
