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
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directories of the stand-in: lists of them, their groups and users, and what happened, as events after a cursor and
 * as webhooks that are signed by the SDK's own function.
 */
public final class StandInDirectory {

    private static final Set<String> LISTS = Set.of("/directories", "/directory_groups", "/directory_users", "/events");

    /** What it says, and with which status. */
    record Answer(int status, Object body) {

        /** What of the question is not as the reference has it. */
        static Answer unprocessable(String field, String code) {
            return new Answer(
                    422,
                    Map.of(
                            "message",
                            "Validation failed.",
                            "code",
                            "invalid_request_parameters",
                            "errors",
                            List.of(Map.of("field", field, "code", code))));
        }
    }

    private static final Set<String> OF_LISTS = Set.of("limit", "before", "after", "order");
    private static final Map<String, Set<String>> NAMED = Map.of(
            "/connections", Set.of("connection_type", "domain", "organization_id", "search"),
            "/directories", Set.of("organization_id", "search", "domain"),
            "/directory_groups", Set.of("directory", "user"),
            "/directory_users", Set.of("directory", "group", "idp_id", "email"),
            "/events", Set.of("events", "range_start", "range_end", "organization_id"));

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, Object>> directories = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> users = new LinkedHashMap<>();
    private final Map<String, Set<String>> crews = new HashMap<>();
    private final List<Map<String, Object>> events = new ArrayList<>();
    private final Map<String, Deque<Instant>> asked = new HashMap<>();
    private boolean tellsGroups;
    private String usualOrder = "normal";
    private int mostOfAPage = 2;
    private int mostASecond;
    private boolean repeats;
    private final Map<String, Object> owners = new HashMap<>();
    private Clock clock = Clock.systemUTC();
    private int number;

    /** Groups are told with users, as to whoever began before May 2026; to others an empty list of them is. */
    public synchronized void tellGroups() {
        tellsGroups = true;
    }

    /** The order that is meant where none is named: {@code desc} or, as the newest reference has it, {@code normal}. */
    public synchronized void usualOrder(String order) {
        usualOrder = order;
    }

    /** How many items a page has at most, whatever is asked for. */
    public synchronized void pagesOf(int most) {
        mostOfAPage = most;
    }

    /** How often in a second the users of a directory may be asked for. */
    public synchronized void atMost(int aSecond, Clock measure) {
        mostASecond = aSecond;
        clock = measure;
    }

    /** Every page is the first one, whatever is asked for: a fault that must not shut anybody out. */
    public synchronized void repeatsPages() {
        repeats = true;
    }

    /** The directory does not say whose it is, which the reference leaves open. */
    public synchronized void withoutOrganisation(String directory) {
        owners.put(directory, String.valueOf(directories.get(directory).remove("organization_id")));
    }

    /** Adds many users at once, without an event of each. */
    public synchronized void users(String directory, int many) {
        for (int place = 0; place < many; place++) {
            String id = "m" + place;
            users.put(id, person(id, directory, id + "@example.com", "M", "Example", "active"));
        }
    }

    /** Tells something else of a user than the reference says; leaves it out without a value. */
    public synchronized void lie(String user, String field, @Nullable Object value) {
        if (value == null) {
            users.get(user).remove(field);
        } else {
            users.get(user).put(field, value);
        }
    }

    /** Puts somebody into a group before anybody listens. */
    public synchronized void fill(String group, String user) {
        crews.computeIfAbsent(group, one -> new LinkedHashSet<>()).add(user);
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
        Map<String, Object> user = person(id, directory, mail, first, last, state);
        users.put(id, user);
        return happens(known ? "dsync.user.updated" : "dsync.user.created", user);
    }

    private Map<String, Object> person(
            String id, String directory, String mail, String first, String last, String state) {
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
        return user;
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
        return refusal(path, query).orElseGet(() -> switch (path) {
            case "/directories" ->
                list(
                        directories.values().stream()
                                .filter(one -> Objects.equals(
                                        owners.getOrDefault(one.get("id"), one.get("organization_id")),
                                        query.get("organization_id")))
                                .toList(),
                        query);
            case "/directory_groups" -> ofDirectory(groups, query);
            case "/directory_users" -> people(query);
            default -> events(query);
        });
    }

    /** What the reference does not name is refused. */
    static Optional<Answer> refusal(String path, Map<String, String> query) {
        Set<String> named = NAMED.getOrDefault(path, Set.of());
        Optional<Answer> unknown = query.keySet().stream()
                .filter(name -> !named.contains(name) && !OF_LISTS.contains(name))
                .findFirst()
                .map(name -> Answer.unprocessable(name, "unknown"));
        String limit = query.getOrDefault("limit", "10");
        boolean inRange = limit.matches("[1-9][0-9]?|100");
        boolean ordered = Set.of("asc", "desc", "normal").contains(query.getOrDefault("order", "asc"));
        boolean oneWay = !(query.containsKey("after") && query.containsKey("before"));
        return unknown.or(() -> inRange && ordered && oneWay
                ? Optional.empty()
                : Optional.of(Answer.unprocessable("limit", "invalid")));
    }

    private Answer people(Map<String, String> query) {
        if (query.containsKey("group") == query.containsKey("directory")) {
            return Answer.unprocessable("directory", "required");
        }
        String of = query.containsKey("group")
                ? String.valueOf(
                        groups.getOrDefault(query.get("group"), Map.of()).get("directory_id"))
                : query.get("directory");
        if (tooOften(of)) {
            return new Answer(429, "Ratelimited");
        }
        if (query.containsKey("group")) {
            if (!groups.containsKey(query.get("group"))) {
                return new Answer(404, Map.of("message", "Could not find the group."));
            }
            Set<String> crew = crews.getOrDefault(query.get("group"), Set.of());
            return list(
                    users.values().stream()
                            .filter(user -> crew.contains(user.get("id")))
                            .map(this::told)
                            .toList(),
                    query);
        }
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        users.forEach((id, user) -> told.put(id, told(user)));
        return ofDirectory(told, query);
    }

    private boolean tooOften(String directory) {
        Deque<Instant> before = asked.computeIfAbsent(directory, one -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!before.isEmpty() && !before.getFirst().isAfter(now.minusSeconds(1))) {
            before.removeFirst();
        }
        if (mostASecond > 0 && before.size() >= mostASecond) {
            return true;
        }
        before.addLast(now);
        return false;
    }

    private Map<String, Object> told(Map<String, Object> user) {
        Map<String, Object> one = new HashMap<>(user);
        one.put(
                "groups",
                tellsGroups
                        ? groups.values().stream()
                                .filter(group -> crews.getOrDefault((String) group.get("id"), Set.of())
                                        .contains(user.get("id")))
                                .toList()
                        : List.of());
        return one;
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
            return Answer.unprocessable("events", "required");
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

    /**
     * Two to a page, so that whoever reads one page only is found out.
     *
     * @param all the oldest first; what is behind {@code after} depends on the order, and is newer where that is {@code normal}
     */
    synchronized Answer list(List<Map<String, Object>> all, Map<String, String> query) {
        String order = query.getOrDefault("order", usualOrder);
        if (repeats) {
            query.remove("after");
        }
        List<Map<String, Object>> sorted = new ArrayList<>(all);
        if (!order.equals("asc")) {
            Collections.reverse(sorted);
        }
        boolean turned = order.equals("normal");
        Optional<String> onward = Optional.ofNullable(query.get(turned ? "before" : "after"));
        Optional<String> backward = Optional.ofNullable(query.get(turned ? "after" : "before"));
        int most = Math.min(mostOfAPage, Integer.parseInt(query.getOrDefault("limit", "10")));
        Optional<Integer> place = onward.or(() -> backward).map(id -> place(sorted, id));
        if (place.filter(where -> where < 0).isPresent()) {
            return Answer.unprocessable("after", "invalid_cursor");
        }
        int from = onward.isPresent()
                ? place.orElseThrow() + 1
                : place.map(where -> Math.max(0, where - most)).orElse(0);
        int to = backward.isPresent() ? place.orElseThrow() : Math.min(from + most, sorted.size());
        Object next = to < sorted.size() && to > from ? sorted.get(to - 1).get("id") : null;
        Object former = from > 0 && to > from ? sorted.get(from).get("id") : null;
        Map<String, Object> cursors = new HashMap<>();
        cursors.put("before", turned ? next : former);
        cursors.put("after", turned ? former : next);
        return new Answer(
                200,
                Map.of("object", "list", "data", new ArrayList<>(sorted.subList(from, to)), "list_metadata", cursors));
    }

    private static int place(List<Map<String, Object>> sorted, String id) {
        for (int place = 0; place < sorted.size(); place++) {
            if (sorted.get(place).get("id").equals(id)) {
                return place;
            }
        }
        return -1;
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
