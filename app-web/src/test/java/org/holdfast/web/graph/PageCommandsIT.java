package org.holdfast.web.graph;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.ActorFixture;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.mail.MailAddress;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.MemberName;
import org.holdfast.domain.member.MemberState;
import org.holdfast.domain.organisation.Organisation;
import org.holdfast.domain.organisation.OrganisationName;
import org.holdfast.persistence.database.DatabaseCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the beans of pages cost in commands to the database. Facelets asks a bean for the same thing three times and more, so
 * what a bean tells once it keeps; and what it costs does not grow with the rows.
 */
class PageCommandsIT {

    private static final int MANY = 20;
    private static final Actor OWNER = ActorFixture.owner();
    private static final DatabaseCommands COMMANDS = new DatabaseCommands();

    /** What is shown before somebody is in, or shows nothing of what is kept. */
    private static final Set<String> ROOMS_LEFT_OUT = Set.of("signin", "factor", "start", "graph");

    /** What needs the server or Faces, and what shows a file. */
    private static final Set<String> LEFT_OUT =
            Set.of("Assets", "SessionCookie", "ErrorPage", "ManagedBackground", "ImportUpkeep", "BoardImportPage");

    /** What asks Faces. */
    private static final Set<String> UNASKED = Set.of("Notices.shown", "RolePage.groups");

    @TempDir
    private static Path directory;

    private static GraphWorld world;

    /** The ids that addresses carry. */
    private static final Map<String, String> MADE = new LinkedHashMap<>();

    /** Of each bean, what looking at all of it costs with one row and with many, and what looking again costs. */
    private static final Map<String, List<String>> WITH_ONE = new TreeMap<>();

    private static final Map<String, List<String>> WITH_MANY = new TreeMap<>();
    private static final Map<String, List<String>> AGAIN = new TreeMap<>();

    /** What refused to tell. */
    private static final Map<String, String> UNTOLD = new TreeMap<>();

    @BeforeAll
    static void look() {
        world = new GraphWorld(directory, pages());
        found();
        grow(0, 1);
        lookAtAll(WITH_ONE);
        grow(1, MANY);
        lookAtAll(WITH_MANY);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void asksForEverythingOnce() {
        assertThat(AGAIN).isEmpty();
    }

    @Test
    void costsTheSameHoweverManyRowsThereAre() {
        assertThat(WITH_MANY).isEqualTo(WITH_ONE);
    }

    @Test
    void looksAtEveryPage() {
        assertThat(WITH_ONE).hasSizeGreaterThan(25);
        assertThat(UNTOLD).isEmpty();
    }

    private static void lookAtAll(Map<String, List<String>> costs) {
        for (Class<?> page : pages()) {
            if (page.isAnnotationPresent(Named.class) && page.isAnnotationPresent(RequestScoped.class)) {
                look(page, costs);
            }
        }
    }

    private static void look(Class<?> page, Map<String, List<String>> costs) {
        RequestContextController request = world.get(RequestContextController.class);
        request.activate();
        try {
            world.caller.is(OWNER);
            Surroundings.parameters = address(page);
            Object bean = world.get(page);
            costs.put(page.getSimpleName(), COMMANDS.record(() -> told(page, bean)));
            Map<String, List<String>> again = new TreeMap<>();
            for (Method method : telling(page)) {
                List<String> more = COMMANDS.record(() -> tell(method, bean));
                if (!more.isEmpty()) {
                    again.put(method.getName(), more);
                }
            }
            again.forEach((name, commands) -> AGAIN.put(page.getSimpleName() + "." + name, commands));
        } finally {
            request.deactivate();
        }
    }

    private static void told(Class<?> page, Object bean) {
        telling(page).forEach(method -> tell(method, bean));
    }

    private static void tell(Method method, Object bean) {
        try {
            method.invoke(bean);
        } catch (ReflectiveOperationException refused) {
            UNTOLD.put(
                    method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                    String.valueOf(refused.getCause()));
        }
    }

    /** What a page shows; what it does gives nothing back. */
    private static List<Method> telling(Class<?> page) {
        return Arrays.stream(page.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() == 0
                        && method.getReturnType() != void.class
                        && !UNASKED.contains(page.getSimpleName() + "." + method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** What the address of a page says. */
    private static Map<String, String> address(Class<?> page) {
        String folder = room(page);
        Map<String, String> said = new LinkedHashMap<>(MADE);
        String of =
                switch (page.getSimpleName()) {
                    case "MemberAccessPage", "MemberAccountsPage" -> "member";
                    case "ProgressOverviewPage", "AnswerSheetPage" -> "board";
                    default -> folder;
                };
        if (MADE.containsKey(of)) {
            said.put("id", MADE.get(of));
        }
        return said;
    }

    private static String room(Class<?> type) {
        return type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    }

    private static List<Class<?>> pages() {
        return Stream.concat(
                        Stream.of(Surroundings.class),
                        GraphWorld.classes("web")
                                .filter(type -> type.isAnnotationPresent(RequestScoped.class)
                                        || type.isAnnotationPresent(ApplicationScoped.class))
                                .filter(type -> !LEFT_OUT.contains(type.getSimpleName())
                                        && !ROOMS_LEFT_OUT.contains(room(type))))
                .collect(Collectors.toList());
    }

    private static void found() {
        world.record(
                OWNER,
                Change.created(
                        "organisation-founded",
                        Organisation.found(OWNER.organisation(), new OrganisationName("Example Works"))));
        world.record(
                OWNER,
                Change.created(
                        "member-enrolled",
                        new Member(
                                new MemberId(OWNER.id()),
                                1,
                                OWNER.organisation(),
                                new MailAddress("owner@example.com"),
                                new MemberName(OWNER.name()),
                                new MemberState.Active(),
                                OWNER.grants().given(),
                                Set.of())));
    }

    /** One more of everything that a page lists, and one more of what lists are about. */
    private static void grow(int from, int to) {
        List<String> sites = new ArrayList<>();
        for (int number = from; number < to; number++) {
            String named = "(input: {name: \"Row " + number + "\"";
            String site = made("registerSite" + named + "}) { id }");
            String there = "{role: VIEWER, siteId: \"" + site + "\"}";
            sites.add(there);
            String team = made("formTeam" + named + "}) { id }");
            made("changeTeamGrants(id: \"" + team + "\", version: 1, grants: [" + there + "]) { id }");
            String member = made("inviteMember" + named + ", mail: \"row" + number + "@example.com\", grants: [" + there
                    + "]}) { id }");
            MADE.putIfAbsent("site", site);
            MADE.putIfAbsent("team", team);
            MADE.putIfAbsent("member", member);
            remember("sitegroup", made("makeSiteGroup" + named + "}) { id }"));
            remember("board", made("createBoard" + named + ", scope: {wholeOrganisation: true}}) { id }"));
            remember("role", made("makeRole" + named + ", permissions: [\"site.read\"]}) { id }"));
            made("addTeamMember(team: \"" + MADE.get("team") + "\", member: \"" + member + "\") { id }");
            ask("makeToken" + named + ", kind: PERSONAL, days: 1, grants: [" + there + "]}) { secret }");
            remember(
                    "review",
                    made("openAccessReview" + named + ", due: \"2099-12-31\", scope: TEAM, scopeId: \"" + team
                            + "\"}) { id }"));
        }
        MADE.put("importing", brought(to));
        hold("changeGrants", "member", sites);
        hold("changeTeamGrants", "team", sites);
    }

    /** An import that waits to be applied. */
    private static String brought(int rows) {
        String lines = IntStream.range(0, rows)
                .mapToObj(row -> "Row " + row + ",P-" + row + "\n")
                .collect(Collectors.joining());
        String file = world.bring(OWNER, "rows.csv", "Name,Code\n" + lines);
        String id = made("startSiteImport(file: \"" + file + "\") { id }");
        return made("previewSiteImport(id: \"" + id + "\", columns: [{heading: \"Name\", meaning: \"name\"},"
                + " {heading: \"Code\", meaning: \"code\"}]) { id }");
    }

    private static void remember(String kind, String id) {
        MADE.putIfAbsent(kind, id);
    }

    /** The member or the team of the pages holds all of some grants. */
    private static void hold(String does, String kind, List<String> grants) {
        String id = MADE.get(kind);
        JsonObject answer = world.ask(OWNER, "{ " + kind + "(id: \"" + id + "\") { version } }", Map.of());
        made(does + "(id: \"" + id + "\", version: " + answer.getValue("/data/" + kind + "/version") + ", grants: "
                + grants + ") { id }");
    }

    private static String made(String mutation) {
        JsonObject made = ask(mutation).values().iterator().next().asJsonObject();
        return ((JsonString) made.get("id")).getString();
    }

    private static JsonObject ask(String mutation) {
        JsonObject answer = world.ask(OWNER, "mutation { " + mutation + " }", Map.of());
        if (answer.containsKey("errors")) {
            throw new AssertionError(mutation + " " + answer);
        }
        return answer.getJsonObject("data");
    }

    /** The request that the server would give. */
    @ApplicationScoped
    static class Surroundings {

        private static Map<String, String> parameters = Map.of();

        @Produces
        @RequestScoped
        static HttpServletRequest request() {
            return (HttpServletRequest) Proxy.newProxyInstance(
                    PageCommandsIT.class.getClassLoader(),
                    new Class<?>[] {HttpServletRequest.class},
                    (proxy, called, arguments) -> switch (called.getName()) {
                        case "getMethod" -> "GET";
                        case "getContextPath" -> "";
                        case "getParameter" -> parameters.get((String) arguments[0]);
                        case "getParameterValues", "getCookies", "getAttribute", "getQueryString" -> null;
                        default -> throw new UnsupportedOperationException(called.getName());
                    });
        }
    }
}
