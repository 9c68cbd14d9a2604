package org.holdfast.web.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.holdfast.domain.directory.DirectoryTrouble;
import org.holdfast.domain.signon.TestConnection;
import org.holdfast.web.shared.Texts;
import org.junit.jupiter.api.Test;

class DirectoryTextsTest {

    private final Texts texts = new Texts();

    @Test
    void saysEveryTrouble() {
        assertThat(Arrays.stream(DirectoryTrouble.values()).flatMap(trouble -> Stream.of(".title", ".detail")
                        .map(part -> "error." + trouble.code() + part)))
                .allMatch(texts::has);
    }

    @Test
    void saysWhatIsWrongWithAConnection() {
        assertThat(Arrays.stream(TestConnection.Problem.values()).map(problem -> "sign-on.problem." + problem))
                .allMatch(texts::has);
    }
}
