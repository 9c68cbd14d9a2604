package org.holdfast.security.workos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for the API of WorkOS, as its public reference describes it: authorization with a login page, the exchange of
 * a code for a profile, signing out, organisations, connections, directories with their users and groups in pages, events
 * after a cursor and signed webhooks. It can be made to fail in every way in which a service fails, and says
 * back what it does not take, keys included.
 */
public final class StandInWorkos implements AutoCloseable {

    static {
        // the server of the JDK waits 40 ms for more before it sends the end of an answer
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    public static final String API_KEY = "sk_test_stand_in";
    public static final String CLIENT_ID = "client_stand_in";

    private static final int NO_BODY = -1;

    /** How it answers. */
    public enum Mood {
        WELL,
        UNAUTHORIZED,
        UNPROCESSABLE,
        TOO_MANY,
        BROKEN,
        GARBLED,
        SLOW,
        DROPPING,
        BREAKING_OFF,
        SLOW_IN_THE_BODY,
        EMPTY
    }

    /**
     * A person at an identity provider.
     *
     * @param subject what the provider calls the person
     * @param connection by which the person signs in
     */
    public record Person(String subject, String mail, String first, String last, String connection) {}

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Map<String, Object>> connections = new LinkedHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Person> codes = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger number = new AtomicInteger();
    private final StandInDirectory directory = new StandInDirectory();
    private final Map<String, Map<String, Object>> organisations = new ConcurrentHashMap<>();
    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final AtomicInteger times = new AtomicInteger(Integer.MAX_VALUE);
    private final Set<String> signedOut = ConcurrentHashMap.newKeySet();
    private final Set<String> withoutSignOut = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.WELL;
    private volatile Map<String, Object> over = Map.of();
    private volatile Set<String> left = Set.of();

    public StandInWorkos() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "stand-in");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on. */
    public void be(Mood other) {
        mood = other;
        times.set(Integer.MAX_VALUE);
    }

    /** For some requests to the API, and well again. */
    public void be(Mood other, int requests) {
        mood = other;
        times.set(requests);
    }

    /** The connection does not say whose it is, which the reference leaves open. */
    public void withoutOrganisation(String connection) {
        Optional.ofNullable(connections.get(connection)).ifPresent(one -> one.remove("organization_id"));
    }

    /** What profiles say instead of what is so, for one exchange. */
    public void lie(Map<String, Object> fields) {
        over = new HashMap<>(fields);
    }

    /** What profiles leave out, for one exchange. */
    public void leaveOut(String... fields) {
        left = Set.of(fields);
    }

    /** Adds a connection, or puts it in place of the one of that id. */
    public void connection(String id, String organisation, String type, String state, String... domains) {
        Map<String, Object> connection = new HashMap<>();
        connection.put("object", "connection");
        connection.put("id", id);
        connection.put("organization_id", organisation);
        connection.put("connection_type", type);
        connection.put("name", "Staff (" + type + ")");
        connection.put("state", state);
        connection.put(
                "domains",
                List.of(domains).stream()
                        .map(domain ->
                                Map.of("object", "connection_domain", "id", "org_domain_" + domain, "domain", domain))
                        .toList());
        connection.put("created_at", "2026-01-15T12:00:00.000Z");
        connection.put("updated_at", "2026-01-15T12:00:00.000Z");
        connections.put(id, connection);
        owners.put(id, organisation);
    }

    /** What it says of directories. */
    public StandInDirectory directory() {
        return directory;
    }

    /** Adds an organisation that is called so by whoever uses the API. */
    public void organisation(String id, String externalId) {
        Map<String, Object> organisation = new HashMap<>();
        organisation.put("object", "organization");
        organisation.put("id", id);
        organisation.put("name", "Organisation " + id);
        organisation.put("external_id", externalId);
        organisation.put("domains", List.of());
        organisation.put("created_at", "2026-01-15T12:00:00.000Z");
        organisation.put("updated_at", "2026-01-15T12:00:00.000Z");
        organisations.put(id, organisation);
    }

    /** The profiles whose provider was told that they signed out. */
    public Set<String> signedOut() {
        return Set.copyOf(signedOut);
    }

    /** The provider of the connection cannot be told that somebody signed out, as that of most. */
    public void cannotSignOut(String connection) {
        withoutSignOut.add(connection);
    }

    /** Somebody who can sign in with the mail address. */
    public void person(Person person) {
        people.put(person.mail(), person);
    }

    /** A code as the login page gives it out. */
    public String code(Person person) {
        String code = "code_" + number.incrementAndGet();
        codes.put(code, person);
        return code;
    }

    /** Method and address of every request, with its query. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/sso/authorize")) {
                authorize(exchange, query(exchange.getRequestURI().getRawQuery()));
            } else if (path.equals("/login")) {
                login(exchange);
            } else if (path.equals("/sso/logout")) {
                logout(exchange, query(exchange.getRequestURI().getRawQuery()));
            } else {
                api(exchange, path);
            }
        }
    }

    /** Where a browser is sent: a page that asks who it is, or back with what is wrong. */
    private void authorize(HttpExchange exchange, Map<String, String> query) throws IOException {
        if (mood == Mood.BROKEN) {
            send(exchange, 500, "text/plain", "down");
            return;
        }
        if (!"code".equals(query.get("response_type")) || !CLIENT_ID.equals(query.get("client_id"))) {
            send(
                    exchange,
                    400,
                    "application/json",
                    "{\"message\":\"The client id is invalid.\",\"error\":\"client_invalid\"}");
            return;
        }
        Map<String, Object> connection = connections.get(query.getOrDefault("connection", ""));
        if (connection == null || !"active".equals(connection.get("state"))) {
            back(
                    exchange,
                    query,
                    Map.of("error", "connection_invalid", "error_description", "There is no active connection."));
            return;
        }
        send(exchange, 200, "text/html", """
                <!DOCTYPE html><html lang="en"><title>Sign in at the provider</title><body><h1>Who are you?</h1>
                <form method="post" action="/login">
                <input type="hidden" name="redirect_uri" value="%s"><input type="hidden" name="state" value="%s">
                <input type="hidden" name="connection" value="%s">
                <label>Account <input name="mail" value="%s"></label><button>Sign in there</button>
                <button name="no" value="yes">Refuse</button></form></body></html>
                """.formatted(
                        query.get("redirect_uri"),
                        query.getOrDefault("state", ""),
                        query.get("connection"),
                        query.getOrDefault("login_hint", "")));
    }

    private void login(HttpExchange exchange) throws IOException {
        Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Person person = people.get(form.getOrDefault("mail", ""));
        if (person == null || form.containsKey("no")) {
            back(
                    exchange,
                    form,
                    Map.of("error", "access_denied", "error_description", "The user is not assigned to this app."));
        } else {
            back(exchange, form, Map.of("code", code(person)));
        }
    }

    /** Where a browser is sent with a token that the server was given. */
    private void logout(HttpExchange exchange, Map<String, String> query) throws IOException {
        String token = query.getOrDefault("token", "");
        if (!token.startsWith("logout_")) {
            send(exchange, 400, "application/json", "{\"message\":\"The token is invalid.\"}");
            return;
        }
        signedOut.add(token.substring("logout_".length()));
        send(
                exchange,
                200,
                "text/html",
                "<!DOCTYPE html><html lang=\"en\"><title>Signed out</title><h1>Signed out there</h1></html>");
    }

    private void authorizeLogout(HttpExchange exchange) throws IOException {
        String profile = json.readTree(exchange.getRequestBody().readAllBytes())
                .path("profile_id")
                .asText("");
        boolean possible = profile.startsWith("prof_")
                && people.values().stream()
                        .filter(person -> profile.equals("prof_" + person.subject()))
                        .noneMatch(person -> withoutSignOut.contains(person.connection()));
        if (!possible) {
            send(exchange, 400, "application/json", "{\"message\":\"The connection does not support logout.\"}");
            return;
        }
        String token = "logout_" + profile;
        send(
                exchange,
                201,
                "application/json",
                json.writeValueAsString(
                        Map.of("logout_url", url() + "/sso/logout?token=" + token, "logout_token", token)));
    }

    private static void back(HttpExchange exchange, Map<String, String> asked, Map<String, String> more)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>(more);
        Optional.ofNullable(asked.get("state"))
                .filter(state -> !state.isEmpty())
                .ifPresent(state -> all.put("state", state));
        StringBuilder address = new StringBuilder(asked.getOrDefault("redirect_uri", ""));
        all.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? "?" : "&")
                .append(name)
                .append("=")
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().set("Location", address.toString());
        exchange.sendResponseHeaders(302, NO_BODY);
    }

    private void api(HttpExchange exchange, String path) throws IOException {
        switch (times.getAndDecrement() > 0 ? mood : Mood.WELL) {
            case UNAUTHORIZED ->
                send(
                        exchange,
                        401,
                        "application/json",
                        "{\"message\":\"Could not authorize the request. Maybe your API key is invalid?\"}");
            case UNPROCESSABLE ->
                send(
                        exchange,
                        422,
                        "application/json",
                        "{\"message\":\"Validation failed\",\"code\":\"unprocessable_entity\",\"errors\":[{\"field\":\"organization_id\",\"code\":\"required\"}]}");
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "30");
                send(exchange, 429, "application/json", "{\"message\":\"Too many requests\"}");
            }
            case BROKEN -> send(exchange, 503, "text/html", "<html>down</html>");
            case GARBLED -> send(exchange, 200, "application/json", "{\"data\":");
            case SLOW -> {
                pause(Duration.ofSeconds(10));
                send(exchange, 200, "application/json", "{}");
            }
            case DROPPING -> {
                // closed without a word
            }
            case BREAKING_OFF -> begin(exchange);
            case SLOW_IN_THE_BODY -> {
                begin(exchange);
                exchange.getResponseBody().flush();
                pause(Duration.ofSeconds(10));
            }
            case EMPTY -> send(exchange, 200, "application/json", "{}");
            case WELL -> well(exchange, path);
        }
    }

    private void well(HttpExchange exchange, String path) throws IOException {
        if (path.equals("/sso/token") && exchange.getRequestMethod().equals("POST")) {
            token(exchange);
        } else if (!("Bearer " + API_KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            String said = "Unauthorized: " + exchange.getRequestHeaders().getFirst("Authorization");
            send(exchange, 401, "application/json", json.writeValueAsString(Map.of("message", said)));
        } else if (path.equals("/connections")) {
            tell(exchange, connections(query(exchange.getRequestURI().getRawQuery())));
        } else if (path.equals("/sso/logout/authorize")) {
            authorizeLogout(exchange);
        } else if (path.startsWith("/organizations/")) {
            Map<String, Object> known = organisations.get(path.substring("/organizations/".length()));
            send(
                    exchange,
                    known == null ? 404 : 200,
                    "application/json",
                    known == null ? "{\"message\":\"Not Found\"}" : json.writeValueAsString(known));
        } else if (directory.knows(path)) {
            tell(exchange, directory.answer(path, query(exchange.getRequestURI().getRawQuery())));
        } else {
            send(exchange, 404, "application/json", "{\"message\":\"Not Found\"}");
        }
    }

    private StandInDirectory.Answer connections(Map<String, String> query) {
        return StandInDirectory.refusal("/connections", query)
                .orElseGet(() -> directory.list(
                        connections.entrySet().stream()
                                .filter(one -> !query.containsKey("organization_id")
                                        || query.get("organization_id").equals(owners.get(one.getKey())))
                                .map(Map.Entry::getValue)
                                .toList(),
                        query));
    }

    private void tell(HttpExchange exchange, StandInDirectory.Answer answer) throws IOException {
        if (answer.status() == 429) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        send(exchange, answer.status(), "application/json", json.writeValueAsString(answer.body()));
    }

    /** Less than was announced. */
    private static void begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, 500);
        exchange.getResponseBody().write("{\"data\":[".getBytes(StandardCharsets.UTF_8));
    }

    private void token(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        boolean known = CLIENT_ID.equals(body.path("client_id").asText())
                && API_KEY.equals(body.path("client_secret").asText())
                && "authorization_code".equals(body.path("grant_type").asText());
        Person person = known ? codes.remove(body.path("code").asText()) : null;
        if (person == null) {
            send(
                    exchange,
                    400,
                    "application/json",
                    "{\"error\":\"invalid_grant\",\"error_description\":\"The code has expired or is invalid.\"}");
            return;
        }
        Map<String, Object> connection = connections.get(person.connection());
        Map<String, Object> profile = new HashMap<>();
        profile.put("object", "profile");
        profile.put("id", "prof_" + person.subject());
        profile.put("connection_id", person.connection());
        profile.put("connection_type", connection.get("connection_type"));
        profile.put("organization_id", connection.get("organization_id"));
        profile.put("idp_id", person.subject());
        profile.put("email", person.mail());
        profile.put("first_name", person.first());
        profile.put("last_name", person.last());
        profile.put("groups", List.of("Engineering"));
        profile.put("raw_attributes", Map.of("mail", person.mail()));
        profile.putAll(over);
        profile.keySet().removeAll(left);
        left = Set.of();
        over = Map.of();
        send(
                exchange,
                200,
                "application/json",
                json.writeValueAsString(Map.of(
                        "token_type",
                        "Bearer",
                        "access_token",
                        "01DMEK0J53CVMC32CK5SE0KZ8Q",
                        "expires_in",
                        600,
                        "profile",
                        profile)));
    }

    private static Map<String, String> query(String text) {
        Map<String, String> all = new HashMap<>();
        for (String pair : Optional.ofNullable(text).orElse("").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
