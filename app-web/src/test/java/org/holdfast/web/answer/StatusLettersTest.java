package org.holdfast.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.board.StatusColour;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.board.StatusMeaning;
import org.holdfast.domain.board.StatusName;
import org.holdfast.domain.shared.Ids;
import org.junit.jupiter.api.Test;

class StatusLettersTest {

    @Test
    void takesTheFirstLettersOfTwoWordsOrTwoOfOne() {
        assertThat(letters("Not checked", "Falls short", "Met", "Über uns", "x"))
                .containsExactly("NC", "FS", "Me", "ÜU", "X");
    }

    @Test
    void numbersThoseThatWouldHaveTheSame() {
        assertThat(letters("Met", "Not met", "Melted", "Never mind")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void takesALetterOutsideTheBasicPlaneWhole() {
        assertThat(letters("😀😀😀")).containsExactly("😀😀");
    }

    private static List<String> letters(String... names) {
        List<Status> statuses = Stream.of(names)
                .map(name -> new Status(
                        new StatusId(Ids.derived(Instant.EPOCH, name)),
                        new StatusName(name),
                        StatusMeaning.OPEN,
                        StatusColour.SLATE,
                        false,
                        Optional.empty()))
                .toList();
        var letters = StatusLetters.of(statuses);
        return statuses.stream()
                .map(status -> letters.getOrDefault(status.id(), ""))
                .toList();
    }
}
