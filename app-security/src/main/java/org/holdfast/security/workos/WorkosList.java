package org.holdfast.security.workos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.signon.IdentityProviderException;

/**
 * All items of a list. Which pages lie behind {@code after} depends on the order, and the order that is meant where none is named has changed: so
 * it is named, and both ends are looked for. A list of which a part is missing looks like one whose people are gone; it
 * counts as an answer that failed.
 */
final class WorkosList {

    private static final int PAGE = 100;

    private final WorkosClient client;
    private final String path;
    private final Map<String, String> query;
    private final Pace pace;
    private final Map<String, JsonNode> items = new LinkedHashMap<>();
    private int pages;

    WorkosList(WorkosClient client, String path, Map<String, String> query, int mostPages, Pace pace) {
        this.client = client;
        this.path = path;
        this.query = new LinkedHashMap<>(query);
        this.query.put("limit", String.valueOf(PAGE));
        this.query.put("order", "asc");
        this.pages = mostPages;
        this.pace = pace;
    }

    /**
     * Reads it, oldest first.
     *
     * @throws IdentityProviderException also when its pages do not belong together, or are more than there can be
     */
    List<JsonNode> read() {
        JsonNode first = page(Map.of());
        add(first);
        follow("after", first);
        follow("before", first);
        return List.copyOf(items.values());
    }

    /** An empty page is an end as well: some name the last item of the list as the one to go on after. */
    private void follow(String way, JsonNode first) {
        Optional<String> place = place(way, first);
        while (place.isPresent()) {
            JsonNode page = page(Map.of(way, place.get()));
            boolean more = add(page);
            if (!more && way.equals("after") && !page.path("data").isEmpty()) {
                throw broken("repeats itself");
            }
            place = more ? place(way, page) : Optional.empty();
        }
    }

    private JsonNode page(Map<String, String> where) {
        if (pages-- == 0) {
            throw broken("has no end");
        }
        Map<String, String> question = new LinkedHashMap<>(query);
        question.putAll(where);
        JsonNode page = pace.ask(() -> client.get(path, question));
        boolean full = page.path("data").size() >= PAGE;
        if (!page.path("data").isArray() || (full && !page.path("list_metadata").isObject())) {
            throw broken("is not whole");
        }
        return page;
    }

    /** Whether anything was new. */
    private boolean add(JsonNode page) {
        int before = items.size();
        Json.items(page.path("data")).forEach(one -> items.putIfAbsent(Json.needed(one, "id"), one));
        return items.size() > before;
    }

    private static Optional<String> place(String way, JsonNode page) {
        return Json.text(page.path("list_metadata"), way);
    }

    private IdentityProviderException broken(String how) {
        return IdentityProviderException.failed("The list " + path + " " + how + ".");
    }
}
