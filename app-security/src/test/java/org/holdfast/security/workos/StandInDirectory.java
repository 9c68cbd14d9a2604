package org.holdfast.security.workos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.workos.webhooks.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The directories of the stand-in: lists of them, their groups and users, and what happened, as events after a cursor and
 * as webhooks that are signed by the SDK's own function.
 */
public final class StandInDirectory {

    private static final Set<String> LISTS = Set.of("/directories", "/directory_groups", "/directory_users", "/events");

    /** What it says, and with which status. */
    record Answer(int status, Map<String, Object> body) {}

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, Object>> directories = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> users = new LinkedHashMap<>();
    private final Map<String, Set<String>> crews = new HashMap<>();
    private final List<Map<String, Object>> events = new ArrayList<>();
    private boolean tellsGroups = true;
    private int number;

    /** Groups are not told with users any more; each has to be asked for its own. */
    public synchronized void hideGroups() {
        tellsGroups = false;
    }

    /** Adds a directory, which is an event. */
    public synchronized Map<String, Object> connect(String id, String organisation) {
        Map<String, Object> directory = new HashMap<>();
        directory.put("object", "directory");
        directory.put("id", id);
        directory.put("organization_id", organisation);
        directory.put("external_key", "key");
        directory.put("name", "Staff directory");
        directory.put("type", "okta scim v2.0");
        directory.put("state", "active");
        stamp(directory);
        directories.put(id, directory);
        return happens("dsync.activated", directory);
    }

    /** Removes a directory, which is one event. */
    public synchronized Map<String, Object> delete(String id) {
        Map<String, Object> directory = new HashMap<>(directories.remove(id));
        directory.put("state", "deleting");
        return happens("dsync.deleted", directory);
    }

    /** Adds a user, or changes one. */
    public synchronized Map<String, Object> user(
            String id, String directory, String mail, String first, String last, String state) {
        boolean known = users.containsKey(id);
        Map<String, Object> user = new HashMap<>();
        user.put("object", "directory_user");
        user.put("id", id);
        user.put("directory_id", directory);
        user.put("organization_id", organisation(directory));
        user.put("idp_id", "idp_" + id);
        user.put("email", mail);
        user.put("first_name", first);
        user.put("last_name", last);
        user.put("state", state);
        user.put("raw_attributes", Map.of("mail", mail));
        user.put("custom_attributes", Map.of());
        stamp(user);
        users.put(id, user);
        return happens(known ? "dsync.user.updated" : "dsync.user.created", user);
    }

    /** Removes a user. */
    public synchronized Map<String, Object> removeUser(String id) {
        return happens("dsync.user.deleted", users.remove(id));
    }

    /** Adds a group, or renames one. */
    public synchronized Map<String, Object> group(String id, String directory, String name) {
        boolean known = groups.containsKey(id);
        Map<String, Object> group = new HashMap<>();
        group.put("object", "directory_group");
        group.put("id", id);
        group.put("idp_id", "idp_" + id);
        group.put("directory_id", directory);
        group.put("organization_id", organisation(directory));
        group.put("name", name);
        group.put("raw_attributes", Map.of());
        stamp(group);
        groups.put(id, group);
        return happens(known ? "dsync.group.updated" : "dsync.group.created", group);
    }

    /** Removes a group. */
    public synchronized Map<String, Object> removeGroup(String id) {
        crews.remove(id);
        return happens("dsync.group.deleted", groups.remove(id));
    }

    /** Puts a user into a group, or takes one out. */
    public synchronized Map<String, Object> crew(String user, String group, boolean in) {
        Set<String> crew = crews.computeIfAbsent(group, one -> new LinkedHashSet<>());
        if (in) {
            crew.add(user);
        } else {
            crew.remove(user);
        }
        Map<String, Object> data = Map.of(
                "directory_id",
                users.get(user).get("directory_id"),
                "user",
                users.get(user),
                "group",
                groups.get(group));
        return happens(in ? "dsync.group.user_added" : "dsync.group.user_removed", data);
    }

    /** Pushes an event, signed at a moment; the status of the answer. */
    public int push(URI to, String secret, Map<String, Object> event, Instant at) {
        String body = text(event);
        return push(to, Optional.of(signature(secret, body, at)), body);
    }

    /** Pushes anything; the status of the answer. */
    public static int push(URI to, Optional<String> signature, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        signature.ifPresent(header -> request.header("WorkOS-Signature", header));
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The header of a body, as the SDK signs it. */
    public static String signature(String secret, String body, Instant at) {
        String issued = String.valueOf(at.toEpochMilli());
        return "t=" + issued + ", v1=" + new Webhook().createSignature(issued, body, secret);
    }

    /** An event as it is pushed. */
    public String text(Map<String, Object> event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    boolean knows(String path) {
        return LISTS.contains(path);
    }

    synchronized Answer answer(String path, Map<String, String> query) {
        return switch (path) {
            case "/directories" ->
                list(
                        directories.values().stream()
                                .filter(one -> one.get("organization_id").equals(query.get("organization_id")))
                                .toList(),
                        query);
            case "/directory_groups" -> ofDirectory(groups, query);
            case "/directory_users" -> people(query);
            default -> events(query);
        };
    }

    private Answer people(Map<String, String> query) {
        if (query.containsKey("group")) {
            Set<String> crew = crews.getOrDefault(query.get("group"), Set.of());
            return list(
                    users.values().stream()
                            .filter(user -> crew.contains(user.get("id")))
                            .toList(),
                    query);
        }
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        users.forEach((id, user) -> {
            Map<String, Object> one = new HashMap<>(user);
            if (tellsGroups) {
                one.put(
                        "groups",
                        groups.values().stream()
                                .filter(group -> crews.getOrDefault((String) group.get("id"), Set.of())
                                        .contains(id))
                                .toList());
            }
            told.put(id, one);
        });
        return ofDirectory(told, query);
    }

    private Answer ofDirectory(Map<String, Map<String, Object>> all, Map<String, String> query) {
        if (!directories.containsKey(query.getOrDefault("directory", ""))) {
            return new Answer(404, Map.of("message", "Could not find directory."));
        }
        return list(
                all.values().stream()
                        .filter(one -> one.get("directory_id").equals(query.get("directory")))
                        .toList(),
                query);
    }

    /** Either after an event or from a moment on, of the kinds that were asked for. */
    private Answer events(Map<String, String> query) {
        List<String> words = List.of(query.getOrDefault("events", "").split(","));
        if (words.get(0).isEmpty() || (query.containsKey("after") && query.containsKey("range_start"))) {
            return new Answer(422, Map.of("message", "Validation failed", "code", "unprocessable_entity"));
        }
        Instant from = Optional.ofNullable(query.get("range_start"))
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
        List<Map<String, Object>> asked = events.stream()
                .filter(event -> words.contains(event.get("event")))
                .filter(event ->
                        !Instant.parse((String) event.get("created_at")).isBefore(from))
                .toList();
        boolean known = !query.containsKey("after")
                || events.stream().anyMatch(event -> event.get("id").equals(query.get("after")));
        return known
                ? list(asked, query)
                : new Answer(400, Map.of("message", "The event does not exist.", "code", "invalid_cursor"));
    }

    private static Answer list(List<Map<String, Object>> all, Map<String, String> query) {
        return new Answer(200, page(all, query));
    }

    /** Two to a page, so that whoever reads one page only is found out. */
    static Map<String, Object> page(List<Map<String, Object>> all, Map<String, String> query) {
        int from = 0;
        for (int place = 0; place < all.size(); place++) {
            if (all.get(place).get("id").equals(query.get("after"))) {
                from = place + 1;
            }
        }
        int to = Math.min(from + 2, all.size());
        Map<String, Object> cursors = new HashMap<>();
        cursors.put("before", null);
        cursors.put("after", to < all.size() ? all.get(to - 1).get("id") : null);
        return Map.of("object", "list", "data", new ArrayList<>(all.subList(from, to)), "list_metadata", cursors);
    }

    private Map<String, Object> happens(String word, Map<String, Object> data) {
        Map<String, Object> event = new HashMap<>();
        event.put("object", "event");
        event.put("id", "event_" + ++number);
        event.put("event", word);
        event.put("data", new HashMap<>(data));
        event.put("created_at", Instant.now().toString());
        event.put("context", Map.of());
        events.add(event);
        return event;
    }

    private Object organisation(String directory) {
        return directories.get(directory).get("organization_id");
    }

    private static void stamp(Map<String, Object> one) {
        one.put("created_at", "2026-01-15T12:00:00.000Z");
        one.put("updated_at", Instant.now().toString());
    }
}
