package org.holdfast.persistence.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** What killed writers were told, and whether a database still knows it. */
final class Acknowledged {

    private final Map<String, Integer> written = new HashMap<>();
    private final Set<String> deleting = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private int count;

    void hear(String line) {
        if (!line.endsWith(" .")) {
            return;
        }
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "W" -> {
                written.put(words[1], Integer.valueOf(words[2]));
                count++;
            }
            case "d" -> deleting.add(words[1]);
            case "D" -> {
                deleted.add(words[1]);
                written.remove(words[1]);
                count++;
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    int count() {
        return count;
    }

    void requireAllIn(Map<Object, Document> found) {
        written.forEach((id, version) -> {
            Document document = found.get(id);
            if (document == null) {
                assertThat(deleting)
                        .as("%s is not there and nobody deleted it", id)
                        .contains(id);
            } else {
                assertThat(document.getInteger("version")).as(id).isGreaterThanOrEqualTo(version);
            }
        });
        assertThat(found.keySet()).as("deleted, and there again").noneMatch(deleted::contains);
    }
}
