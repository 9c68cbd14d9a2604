package org.holdfast.web.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.board.StatusId;

/**
 * Two letters for each status of a board, so that nobody has to tell them apart by colour: the first of the first two words,
 * or the first two of a single one. Where several statuses would have the same, these have their place in the order instead.
 */
final class StatusLetters {

    private StatusLetters() {}

    static Map<StatusId, String> of(List<Status> statuses) {
        List<String> letters = new ArrayList<>();
        statuses.forEach(status -> letters.add(letters(status.name().value())));
        Map<StatusId, String> byId = new HashMap<>();
        for (int index = 0; index < statuses.size(); index++) {
            boolean alone = Collections.frequency(letters, letters.get(index)) == 1;
            byId.put(statuses.get(index).id(), alone ? letters.get(index) : String.valueOf(index + 1));
        }
        return byId;
    }

    private static String letters(String name) {
        String[] words = name.strip().split("\\s+", -1);
        if (words.length > 1) {
            return first(words[0], 1).toUpperCase(Locale.ROOT)
                    + first(words[1], 1).toUpperCase(Locale.ROOT);
        }
        return first(words[0], 1).toUpperCase(Locale.ROOT)
                + first(words[0], 2).substring(first(words[0], 1).length());
    }

    private static String first(String word, int letters) {
        int end = word.offsetByCodePoints(0, Math.min(letters, word.codePointCount(0, word.length())));
        return word.substring(0, end);
    }
}
