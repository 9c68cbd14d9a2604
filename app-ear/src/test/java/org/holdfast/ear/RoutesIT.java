package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Http;
import org.holdfast.ear.fixture.Owner;
import org.holdfast.ear.fixture.TwoOrganisations;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page that there is: who gets what, what it looks like, and that a viewer finds nothing that writes. */
@WholeTest
class RoutesIT {

    private static final String UNKNOWN = "01HZZZZZZZ00000000000000ZZ";
    private static final Map<String, String> PROMISES = Map.of(
            "content-security-policy", "default-src 'self'",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "same-origin",
            "permissions-policy", "camera=()",
            "cross-origin-opener-policy", "same-origin");

    /** Forms that write nothing that belongs to the organisation: the ways out, and the columns of a list. */
    private static final String WRITING_FORM =
            "form[method=post]:not([action$='/sign-out']):not(#columns-form):not(#choose), form[data-bring], #answer-save";

    private static final String WRITING_BUTTON = "[data-choice], [data-outline-restore], [data-scope-act],"
            + " [data-scope-save], [name=reach],"
            + " [data-outline=writable], [data-writable=true], input[type=file]";

    /** What everybody may change: their own name, where they are signed in, and what programs do for them. */
    private static final Set<String> OWN =
            Set.of("/me", "/me/sessions", "/me/tokens", "/me/factor", "/me/factor/device");

    /** What the things are called that everybody asks for. */
    private static final List<String> OURS = List.of(
            "Routes here",
            "Every route",
            "All is well",
            "Route team",
            "Route readers",
            "Route review",
            "Route group",
            "Mara Routes",
            "routes.csv");

    private static Optional<Cast> cast = Optional.empty();

    /** The people and the things of this test; made once. */
    private record Cast(Map<String, String> cookies, String token, Map<String, String> things) {

        String path(String pattern) {
            return filled(pattern, things);
        }
    }

    @Test
    void hasARowForEveryRoute() throws ReflectiveOperationException, IOException {
        assertThat(RouteRow.PAGES).extracting(RouteRow::pattern).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void answersEverybodyAsItShould(HoldfastProcess holdfast, @Owner Visitor owner, Visitors visitors) {
        Cast made = cast(holdfast, owner, visitors);
        List<String> wrong = new ArrayList<>();
        compare(RouteRow.OWNER, owner, made::path, wrong);
        made.cookies()
                .forEach((name, cookies) ->
                        compare(name, visitors.known(holdfast.uri("/"), cookies), made::path, wrong));
        compare(RouteRow.NOBODY, visitors.stranger(holdfast.uri("/")), made::path, wrong);
        compare(RouteRow.UNKNOWN, owner, pattern -> filled(pattern, unknown(made.things())), wrong);
        for (RouteRow row : RouteRow.all()) {
            told(RouteRow.TOKEN, row, asProgram(holdfast.uri(made.path(row.pattern())), made.token()), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /** What is of the first organisation is for the second as what is not. */
    @Test
    void answersAnotherOrganisationAsIfThereWereNothing(Visitors visitors, @TempDir Path directory) {
        TwoOrganisations two = TwoOrganisations.in(directory);
        try (HoldfastProcess holdfast = HoldfastProcess.on(directory).ready()) {
            URI home = holdfast.uri("/");
            Visitor owner = visitors.known(home, two.owner());
            Map<String, String> things = things(owner, site(owner, "Routes here"));
            List<String> wrong = new ArrayList<>();
            compare(RouteRow.OWNER, owner, pattern -> filled(pattern, things), wrong);
            Map<String, String> others =
                    Map.of(RouteRow.OTHER_OWNER, two.otherOwner(), RouteRow.OTHER_VIEWER, two.otherViewer());
            others.forEach((name, cookies) -> {
                Visitor other = visitors.known(home, cookies);
                compare(name, other, pattern -> filled(pattern, things), wrong);
                compare(name, other, pattern -> filled(pattern, unknown(things)), wrong);
                for (RouteRow row : RouteRow.all()) {
                    String told = other.fetch(filled(row.pattern(), things)).text();
                    assertThat(OURS).as("%s for %s", row.pattern(), name).noneMatch(told::contains);
                }
            });
            assertThat(wrong).isEmpty();
            assertThat(OURS).allMatch(ours -> RouteRow.PAGES.stream()
                    .anyMatch(row ->
                            owner.fetch(filled(row.pattern(), things)).text().contains(ours)));
        }
    }

    private static int asProgram(URI address, String token) {
        try {
            return Http.send(HttpRequest.newBuilder(address).GET().header("Authorization", "Bearer " + token))
                    .statusCode();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void looksRightOnEveryPage(HoldfastProcess holdfast, @Owner Visitor owner, Visitors visitors) {
        Cast made = cast(holdfast, owner, visitors);
        Visitor stranger = visitors.stranger(holdfast.uri("/"));
        Map<String, String> titles = new TreeMap<>();
        for (RouteRow row : RouteRow.PAGES) {
            Visitor visitor = row.status(RouteRow.NOBODY) == 200 ? stranger : owner;
            Response answer = visitor.open(made.path(row.pattern()));
            assertThat(answer.status()).as(row.pattern()).isIn(200, 404);
            visitor.findsNoBarrier();
            visitor.seesNoSidewaysScrolling(360);
            assertThat(visitor.page().locator("h1").count())
                    .as("headings of %s", row.pattern())
                    .isEqualTo(1);
            if (answer.status() == 200 && answer.url().endsWith(made.path(row.pattern()))) {
                titles.put(row.pattern(), visitor.page().title());
            }
        }
        assertThat(titles).hasSizeGreaterThan(RouteRow.PAGES.size() - 3);
        assertThat(titles.values()).as("titles, by which people find a tab").doesNotHaveDuplicates();
    }

    @Test
    void showsAViewerNothingThatWritesAndNoLinkThatIsRefused(
            HoldfastProcess holdfast, @Owner Visitor owner, Visitors visitors) {
        Cast made = cast(holdfast, owner, visitors);
        Visitor viewer = visitors.known(holdfast.uri("/"), made.cookies().get("viewer"));
        Set<String> links = new TreeSet<>();
        List<String> writing = new ArrayList<>();
        for (RouteRow row : RouteRow.PAGES) {
            if (row.status(RouteRow.VIEWER) == 200 && row.status(RouteRow.NOBODY) != 200) {
                viewer.open(made.path(row.pattern()));
                if (!OWN.contains(row.pattern())) {
                    writing.addAll(found(viewer.page(), row.pattern(), WRITING_FORM));
                    writing.addAll(found(viewer.page(), row.pattern(), WRITING_BUTTON));
                }
                links.addAll(links(viewer.page()));
            }
        }
        assertThat(writing).as("what writes").isEmpty();
        assertThat(links).hasSizeGreaterThan(10);
        assertThat(links.stream()
                        .filter(link -> viewer.fetch(link).status() >= 400)
                        .toList())
                .as("links that lead nowhere")
                .isEmpty();
    }

    @Test
    void promisesTheSameWithEveryAnswer(HoldfastProcess holdfast, @Owner Visitor owner) throws IOException {
        owner.open("/");
        String style = String.valueOf(
                owner.page().evaluate("() => new URL(document.querySelector('link[rel=stylesheet]').href).pathname"));
        for (String path : List.of(
                "/",
                "/nowhere",
                "/sites/" + UNKNOWN,
                "/site/list.xhtml",
                "/WEB-INF/web.xml",
                "/boards?after=x",
                style)) {
            APIResponse answer = owner.fetch(path);
            assertThat(broken(answer.headers()))
                    .as("%s, %d", path, answer.status())
                    .isEmpty();
        }
        for (String path : List.of("/", "/sign-in", "/graphql", "/health/ready", "/favicon.ico", style, "/sites")) {
            var answer = Http.get(holdfast.uri(path));
            assertThat(broken(flat(answer.headers())))
                    .as("%s for nobody, %d", path, answer.statusCode())
                    .isEmpty();
        }
    }

    @Test
    void pressesNoButtonByAnAddress(@Owner Visitor owner) {
        JsonObject before = organisation(owner);
        APIResponse answer =
                owner.fetch("/organisation?describe=describe&organisation=Taken+over&currency=EUR&timeZone=UTC"
                        + "&save=save&jakarta.faces.ViewState=stateless&version=" + before.getInt("version"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(organisation(owner)).isEqualTo(before);
    }

    private static JsonObject organisation(Visitor owner) {
        return owner.get("{ organisation { name version } }", Map.of()).getJsonObject("organisation");
    }

    /** The routes of the application, as its own classes name them. */
    private static List<String> routes() throws ReflectiveOperationException, IOException {
        URL classes = Path.of("..", "app-web", "target", "classes").toUri().toURL();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, RoutesIT.class.getClassLoader())) {
            var all = loader.loadClass("org.holdfast.web.shared.Routes").getDeclaredField("ALL");
            all.setAccessible(true);
            List<String> patterns = new ArrayList<>();
            for (Object route : (List<?>) all.get(null)) {
                var pattern = route.getClass().getDeclaredMethod("pattern");
                pattern.setAccessible(true);
                patterns.add("/"
                        + ((List<?>) pattern.invoke(route))
                                .stream().map(String::valueOf).collect(Collectors.joining("/")));
            }
            return patterns;
        }
    }

    private static void compare(String name, Visitor visitor, UnaryOperator<String> address, List<String> wrong) {
        for (RouteRow row : RouteRow.all()) {
            APIResponse answer = visitor.fetch(address.apply(row.pattern()));
            told(name, row, answer.status(), wrong);
            if (answer.status() == 303 && !answer.headers().get("location").startsWith("/sign-in")) {
                wrong.add("%s for %s leads to %s"
                        .formatted(row.pattern(), name, answer.headers().get("location")));
            }
            if (!broken(answer.headers()).isEmpty()) {
                wrong.add("%s for %s lacks %s".formatted(row.pattern(), name, broken(answer.headers())));
            }
        }
    }

    private static void told(String name, RouteRow row, int status, List<String> wrong) {
        if (status != row.status(name)) {
            wrong.add("%s for %s: %d instead of %d".formatted(row.pattern(), name, status, row.status(name)));
        }
    }

    /** The promises that the headers of an answer do not keep. */
    private static List<String> broken(Map<String, String> headers) {
        List<String> broken = new ArrayList<>();
        PROMISES.forEach((name, value) -> {
            String given = headers.getOrDefault(name, "");
            if (!given.contains(value) || given.contains("unsafe-")) {
                broken.add(name + ": " + given);
            }
        });
        return broken;
    }

    private static Map<String, String> flat(HttpHeaders headers) {
        return headers.map().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue()
                .get(0)));
    }

    private static List<String> found(Page page, String pattern, String selector) {
        return page.querySelectorAll(selector).stream()
                .map(element -> pattern + ": " + outline(element))
                .toList();
    }

    private static String outline(ElementHandle element) {
        return String.valueOf(element.evaluate("each => each.outerHTML.slice(0, 120)"));
    }

    /** The links within the application, without those to files of the page and those that only narrow a list. */
    private static List<String> links(Page page) {
        return page.querySelectorAll("a[href^='/']").stream()
                .map(link -> link.getAttribute("href"))
                .map(href -> href.contains("?") ? href.substring(0, href.indexOf('?')) : href)
                .toList();
    }

    static String filled(String pattern, Map<String, String> things) {
        String kind = pattern.split("/", -1)[1];
        return pattern.replace("{id}", things.getOrDefault(kind, ""))
                .replace("{site}", things.get("sites"))
                .replace("{board}", things.get("boards"))
                .replace("{group}", things.get("site-groups"))
                .replace("{review}", things.get("reviews"))
                .replace("{token}", "A".repeat(43));
    }

    private static Map<String, String> unknown(Map<String, String> things) {
        return things.keySet().stream().collect(Collectors.toMap(kind -> kind, kind -> UNKNOWN));
    }

    private static Cast cast(HoldfastProcess holdfast, Visitor owner, Visitors visitors) {
        Cast made = cast.orElseGet(() -> make(holdfast, owner, visitors));
        cast = Optional.of(made);
        return made;
    }

    private static Cast make(HoldfastProcess holdfast, Visitor owner, Visitors visitors) {
        String here = site(owner, "Routes here");
        String there = site(owner, "Routes there");
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put("administrator", invited(holdfast, owner, visitors, "Ada Routes", "{role: ADMINISTRATOR}"));
        cookies.put("programme owner", invited(holdfast, owner, visitors, "Pam Routes", "{role: PROGRAMME_OWNER}"));
        cookies.put("editor", invited(holdfast, owner, visitors, "Eddy Routes", "{role: EDITOR}"));
        cookies.put("contributor", invited(holdfast, owner, visitors, "Cora Routes", "{role: CONTRIBUTOR}"));
        cookies.put("approver", invited(holdfast, owner, visitors, "Abel Routes", "{role: APPROVER}"));
        cookies.put("auditor", invited(holdfast, owner, visitors, "Aude Routes", "{role: AUDITOR}"));
        cookies.put("viewer", invited(holdfast, owner, visitors, "Vicky Routes", "{role: VIEWER}"));
        cookies.put(
                "elsewhere",
                invited(holdfast, owner, visitors, "Elsa Routes", "{role: VIEWER, siteId: \"" + there + "\"}"));
        cookies.put("shut out", invited(holdfast, owner, visitors, "Sue Routes", "{role: VIEWER}"));
        suspend(owner, "Sue Routes");
        return new Cast(cookies, token(owner), things(owner, here));
    }

    static Map<String, String> things(Visitor owner, String here) {
        String board = id(
                owner,
                "createBoard",
                "mutation($site: ID!) { createBoard(input: {name: \"Every route\", scope: {sites: [{siteId: $site}]}})"
                        + " { id } }",
                Map.of("site", here));
        id(
                owner,
                "addRequirement",
                "mutation($id: ID!) { addRequirement(boardId: $id, place: {}, input: {title: \"All is well\"}) { id } }",
                Map.of("id", board));
        String person = member(owner, "Mara Routes", "mara@example.com", "{role: VIEWER}");
        return Map.of(
                "teams",
                id(owner, "formTeam", "mutation { formTeam(input: {name: \"Route team\"}) { id } }", Map.of()),
                "roles",
                id(
                        owner,
                        "makeRole",
                        "mutation { makeRole(input: {name: \"Route readers\", permissions: [\"site.read\"]}) { id } }",
                        Map.of()),
                "access",
                person,
                "boards",
                board,
                "sites",
                here,
                "members",
                person,
                "reviews",
                id(
                        owner,
                        "openAccessReview",
                        "mutation { openAccessReview(input: {name: \"Route review\", due: \"2099-12-31\","
                                + " scope: ORGANISATION}) { id } }",
                        Map.of()),
                "site-groups",
                group(owner, here),
                "import",
                brought(owner));
    }

    static String token(Visitor owner) {
        return owner.get(
                        "mutation { makeToken(input: {name: \"Routes\", kind: PERSONAL, days: 1, grants: [{role: VIEWER}]})"
                                + " { secret } }",
                        Map.of())
                .getJsonObject("makeToken")
                .getString("secret");
    }

    private static void suspend(Visitor owner, String name) {
        JsonObject found = owner.get(
                        "query($name: String!) { members(filter: {text: $name}) { nodes { id version } } }",
                        Map.of("name", name))
                .getJsonObject("members")
                .getJsonArray("nodes")
                .getJsonObject(0);
        owner.get(
                "mutation($id: ID!, $version: Int!) { suspendMember(id: $id, version: $version) { id } }",
                Map.of("id", found.getString("id"), "version", found.getInt("version")));
    }

    private static String group(Visitor owner, String site) {
        String made = id(
                owner, "makeSiteGroup", "mutation { makeSiteGroup(input: {name: \"Route group\"}) { id } }", Map.of());
        return id(
                owner,
                "addSitesToGroup",
                "mutation($id: ID!, $site: String!) { addSitesToGroup(id: $id, version: 1, sites: [$site]) { id } }",
                Map.of("id", made, "site", site));
    }

    private static String invited(
            HoldfastProcess holdfast, Visitor owner, Visitors visitors, String name, String grant) {
        String mail = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT) + "@example.com";
        member(owner, name, mail, grant);
        Visitor visitor = visitors.stranger(holdfast.uri("/"));
        visitor.signIn(owner.linkTo(mail));
        return visitor.cookies();
    }

    static String member(Visitor owner, String name, String mail, String grant) {
        return id(
                owner,
                "inviteMember",
                "mutation($name: String!, $mail: String!) { inviteMember(input: {name: $name, mail: $mail, grants: ["
                        + grant + "]}) { id } }",
                Map.of("name", name, "mail", mail));
    }

    /** A file that was brought and not applied. */
    private static String brought(Visitor owner) {
        Page page = owner.page();
        owner.open("/import/sites");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "routes.csv", "text/csv", "name,code\nRoute,R-1\n".getBytes(StandardCharsets.UTF_8)));
        page.locator("#start").click();
        page.waitForURL(Pattern.compile(".*/import/sites/[0-9A-Z]{26}.*"));
        String[] segments = URI.create(page.url()).getPath().split("/", -1);
        return segments[segments.length - 1];
    }

    private static String site(Visitor owner, String name) {
        return id(
                owner,
                "registerSite",
                "mutation($name: String!) { registerSite(input: {name: $name}) { id } }",
                Map.of("name", name));
    }

    private static String id(Visitor owner, String field, String query, Map<String, ?> variables) {
        JsonObject made = owner.get(query, variables);
        return made.getJsonObject(field).getString("id");
    }
}
