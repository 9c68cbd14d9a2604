package org.holdfast.ear;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.holdfast.domain.access.Role;
import org.holdfast.ear.fixture.Crowd;
import org.holdfast.ear.fixture.HoldfastProcess;
import org.holdfast.ear.fixture.Visitor;
import org.holdfast.ear.fixture.Visitors;
import org.holdfast.ear.fixture.WholeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form that an owner is shown, sent by everybody else: who lacks what {@link FormRow} says changes nothing. */
@WholeTest
class FormsIT {

    private static final String NOBODY = "nobody";
    private static final String TOKEN = "token";

    /** Those of whom the pages know nobody, so that they are led to the way in. */
    private static final Set<String> OUTSIDE = Set.of(NOBODY, TOKEN, Crowd.SHUT_OUT);

    /** What is told of people, and changes nothing. */
    private static final Set<String> TOLD = Set.of("access-refused", "limit-hit");

    /** What people do to what is their own by the forms of their own pages. */
    private static final Set<String> OWN = Set.of("member-renamed", "token-made", "sessions-ended");

    /** Answers of pages that refused, that had nothing, or that were shown again. */
    private static final Set<Integer> NOT_DONE = Set.of(200, 400, 403, 404, 409, 422);

    /**
     * Buttons that the owner of this test is not shown: nothing is set up with an identity provider, nobody has a second
     * factor, the organisation is not empty, a file of requirements was not brought. {@code AccessMatrixIT} asks what
     * they do of everybody.
     */
    private static final Map<String, Set<String>> UNSEEN = Map.ofEntries(
            Map.entry("/", Set.of("try-sample")),
            Map.entry("/boards", Set.of("try-sample")),
            Map.entry("/boards/{id}/import", Set.of("apply-now")),
            Map.entry("/directory", Set.of("again")),
            Map.entry("/import/sites/{id}", Set.of("apply-yes")),
            Map.entry("/me/factor", Set.of("remove", "renew")),
            Map.entry("/me/factor/device", Set.of("POST /sign-out")),
            Map.entry("/me/tokens", Set.of("row-leaveOut")),
            Map.entry("/members/{id}", Set.of("forget", "reset-factor-yes")),
            Map.entry("/organisation", Set.of("leave-factor")),
            Map.entry("/roles/new", Set.of("remove-yes")),
            Map.entry("/single-sign-on", Set.of("end-yes", "give-up", "keep", "row-enforce", "row-release", "save")),
            Map.entry("/sites/new", Set.of("save")),
            Map.entry("/sites/{id}/edit", Set.of("register")),
            Map.entry("/tokens", Set.of("row-leaveOut")),
            Map.entry("every page", Set.of("owner-links-put-away")));

    /** Buttons that lead the owner on and leave nothing in the journal, and why. */
    private static final Map<String, String> UNTOLD = Map.of(
            "/import/sites/{id} preview", "what an import would do is not told before it is done",
            "/sites/{id}/move do-move", "no other parent is chosen, so it stays where it is");

    /** Buttons after which the owner is shown the page again, with nothing in the journal, and why. */
    private static final Map<String, String> SHOWN_AGAIN = Map.of(
            "/boards/{id}/import file", "takes a file",
            "/import/sites start", "takes a file",
            "/me/factor/device enrol", "takes a code of the device",
            "/me/tokens another", "adds a row to the form",
            "/sites choose-columns", "is kept in the browser",
            "/tokens another", "adds a row to the form");

    /** A button on the page that shows it. */
    private record Press(String address, FormRow row, SentForm form) {

        String name() {
            return row.page() + " " + form.button();
        }
    }

    @Test
    void changeNothingForWhoLacksWhatTheyNeedAndAreTakenFromTheOwner(Visitors visitors, @TempDir Path directory)
            throws Exception {
        Crowd crowd = Crowd.in(directory);
        try (HoldfastProcess holdfast = HoldfastProcess.on(directory).ready()) {
            URI home = holdfast.uri("/");
            Visitor owner = visitors.known(home, crowd.owner());
            Map<String, Map<String, String>> callers = callers(crowd, RoutesIT.token(owner));
            List<Press> everywhere = presses(owner, addresses(owner, crowd));
            List<Press> presses = once(everywhere);
            List<String> wrong = new ArrayList<>();
            for (Press press : presses) {
                pressedByAll(home, owner, callers, crowd, press, wrong);
            }
            SoftAssertions all = new SoftAssertions();
            all.assertThat(wrong).isEmpty();
            all.assertThat(withoutRefusal(owner, crowd, presses))
                    .as("who left no access-refused")
                    .isEmpty();
            all.assertThat(unseen(presses)).as("buttons that no page showed").isEqualTo(UNSEEN);
            Map<Boolean, Set<String>> idle = idle(home, owner, crowd, everywhere, all);
            all.assertThat(idle.get(true)).as("left nothing in the journal").isEqualTo(UNTOLD.keySet());
            all.assertThat(idle.get(false)).as("were not taken").isEqualTo(SHOWN_AGAIN.keySet());
            all.assertAll();
        }
    }

    private static void pressedByAll(
            URI home,
            Visitor owner,
            Map<String, Map<String, String>> callers,
            Crowd crowd,
            Press press,
            List<String> wrong)
            throws IOException {
        Set<String> before = ids(owner);
        callers.entrySet().parallelStream()
                .filter(caller -> asked(caller.getKey(), press.row()))
                .flatMap(caller -> notRefused(home, caller, press).stream())
                .forEachOrdered(wrong::add);
        String self = crowd.members().get(Crowd.OWNER);
        entries(owner).stream()
                .filter(entry -> !before.contains(entry.getString("id")))
                .filter(entry -> !TOLD.contains(entry.getString("kind")))
                .filter(entry -> press.row().reach() != FormRow.Reach.OWN
                        || !OWN.contains(entry.getString("kind"))
                        || entry.toString().contains(self))
                .forEach(entry -> wrong.add(press.name() + " left " + entry));
    }

    /** Whom a row is asked of: who lacks what it needs. What it needs everywhere is missing elsewhere as it is at the site. */
    private static boolean asked(String caller, FormRow row) {
        return !allowed(caller, row) && (row.reach() == FormRow.Reach.AT_SITE || !caller.endsWith(Crowd.ELSEWHERE));
    }

    private static Optional<String> notRefused(URI home, Map.Entry<String, Map<String, String>> caller, Press press) {
        try {
            HttpResponse<String> answer = press.form().as(home, caller.getValue());
            return refused(caller.getKey(), press.row(), answer)
                    ? Optional.empty()
                    : Optional.of("%s by %s: %d %s"
                            .formatted(
                                    press.name(),
                                    caller.getKey(),
                                    answer.statusCode(),
                                    answer.headers().firstValue("location").orElse("")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean refused(String caller, FormRow row, HttpResponse<String> answer) {
        boolean away = answer.statusCode() == 401
                || (answer.statusCode() == 303
                        && answer.headers().firstValue("location").orElse("").contains("/sign-in"));
        if (OUTSIDE.contains(caller)) {
            return away;
        }
        if (caller.endsWith(Crowd.ABROAD)) {
            return answer.statusCode() < 500;
        }
        return NOT_DONE.contains(answer.statusCode()) || row.reach() == FormRow.Reach.OWN;
    }

    /** Those of the organisation who were refused everything and of whom nothing is told. */
    private static List<String> withoutRefusal(Visitor owner, Crowd crowd, List<Press> presses) {
        Set<String> told = owner
                .get("{ activity(first: 200, filter: {kind: \"access-refused\"}) { nodes { actorId } } }", Map.of())
                .getJsonObject("activity")
                .getJsonArray("nodes")
                .stream()
                .map(entry -> entry.asJsonObject().getString("actorId"))
                .collect(Collectors.toSet());
        return crowd.others().stream()
                .filter(name -> !OUTSIDE.contains(name) && !name.endsWith(Crowd.ABROAD))
                .filter(name -> presses.stream()
                        .map(Press::row)
                        .anyMatch(row -> row.reach() != FormRow.Reach.OWN && asked(name, row)))
                .filter(name -> !told.contains(crowd.members().get(name)))
                .toList();
    }

    private static Map<String, Set<String>> unseen(List<Press> presses) throws Exception {
        Map<String, Set<String>> unseen = new TreeMap<>(PageForms.found());
        for (Press press : presses) {
            unseen.computeIfPresent(press.row().page(), (page, all) -> {
                Set<String> rest = new TreeSet<>(all);
                rest.remove(press.form().button());
                return rest.isEmpty() ? null : rest;
            });
        }
        return unseen.entrySet().stream()
                .filter(page -> FormRow.ALL.stream()
                        .anyMatch(row -> row.page().equals(page.getKey()) && row.reach() != FormRow.Reach.WAY_IN))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Each button at the first address that shows it. */
    private static List<Press> once(List<Press> presses) {
        Set<String> names = new HashSet<>();
        return presses.stream().filter(press -> names.add(press.name())).toList();
    }

    /**
     * Presses every button as the owner, at one address after the other until it leaves something, and says which of them left
     * nothing: of those that led on, and of the rest.
     */
    private static Map<Boolean, Set<String>> idle(
            URI home, Visitor owner, Crowd crowd, List<Press> presses, SoftAssertions all) throws IOException {
        Map<String, Boolean> idle = new TreeMap<>();
        Set<String> done = new HashSet<>();
        for (Press press :
                presses.stream().sorted(Comparator.comparing(FormsIT::turn)).toList()) {
            if (press.row().reach() != FormRow.Reach.WAY_IN && !done.contains(press.name())) {
                Set<String> before = ids(owner);
                HttpResponse<String> answer = asShownNow(owner, press).as(home, cookie(crowd, Crowd.OWNER));
                all.assertThat(answer.statusCode()).as(press.name()).isIn(200, 302, 303);
                List<JsonObject> left = entries(owner).stream()
                        .filter(entry -> !before.contains(entry.getString("id")))
                        .toList();
                all.assertThat(left).as(press.name()).noneMatch(entry -> TOLD.contains(entry.getString("kind")));
                if (left.isEmpty()) {
                    idle.put(press.name(), answer.statusCode() != 200);
                } else {
                    idle.remove(press.name());
                    done.add(press.name());
                }
            }
        }
        return idle.keySet().stream().collect(Collectors.partitioningBy(idle::get, Collectors.toSet()));
    }

    private static SentForm asShownNow(Visitor owner, Press press) {
        owner.open(press.address());
        return SentForm.on(owner.page()).stream()
                .filter(one -> one.button().equals(press.form().button()))
                .findFirst()
                .orElse(press.form());
    }

    /** What ends something comes after what needs it, and last what ends more than its own part of a page. */
    private static int turn(Press press) {
        String button = press.form().button();
        if (button.matches("(require-factor|archive|suspend|withdraw-invitation)-yes")) {
            return 2;
        }
        return button.matches(".*(remove|end|take|withdraw|close|deactivate).*") ? 1 : 0;
    }

    private static Set<String> ids(Visitor owner) {
        return entries(owner).stream().map(entry -> entry.getString("id")).collect(Collectors.toSet());
    }

    private static Map<String, String> cookie(Crowd crowd, String name) {
        return Map.of("Cookie", "holdfast=" + crowd.sessions().get(name));
    }

    private static Map<String, Map<String, String>> callers(Crowd crowd, String token) {
        Map<String, Map<String, String>> callers = new LinkedHashMap<>();
        crowd.others()
                .forEach(name -> callers.put(
                        name, Map.of("Cookie", "holdfast=" + crowd.sessions().get(name))));
        callers.put(TOKEN, Map.of("Authorization", "Bearer " + token));
        callers.put(NOBODY, Map.of());
        return callers;
    }

    private static boolean allowed(String caller, FormRow row) {
        if (row.reach() == FormRow.Reach.WAY_IN) {
            return true;
        }
        for (Role role : Role.values()) {
            if (caller.equals(Crowd.word(role)) && row.reach() != FormRow.Reach.OWN) {
                return row.allows(role);
            }
            if (caller.equals(Crowd.word(role) + Crowd.HERE) && row.reach() == FormRow.Reach.AT_SITE) {
                return row.allows(role);
            }
        }
        return false;
    }

    private static List<Press> presses(Visitor owner, Map<String, List<String>> addresses) {
        List<Press> presses = new ArrayList<>();
        addresses.forEach((page, all) -> all.forEach(address -> {
            owner.open(address);
            for (SentForm form : SentForm.on(owner.page())) {
                FormRow row = FormRow.of(page, form.button());
                assertThat(form.keepsNoState()).as(address).isTrue();
                presses.add(new Press(address, row, form));
            }
        }));
        return presses;
    }

    /** Where the pages are found, with what makes them show forms that they do not show at once. */
    private static Map<String, List<String>> addresses(Visitor owner, Crowd crowd) {
        Map<String, String> things = RoutesIT.things(owner, crowd.here());
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        RouteRow.PAGES.stream()
                .filter(row -> row.status(RouteRow.OWNER) == 200 && row.status(RouteRow.NOBODY) != 200)
                .forEach(row ->
                        addresses.put(row.pattern(), new ArrayList<>(List.of(RoutesIT.filled(row.pattern(), things)))));
        more(owner, crowd, things)
                .forEach((page, others) -> others.forEach(other -> addresses
                        .computeIfAbsent(page, any -> new ArrayList<>())
                        .add(other)));
        return addresses;
    }

    /** What there is beside the things of the routes: what is put away, people in other states, forms that are asked for. */
    private static Map<String, List<String>> more(Visitor owner, Crowd crowd, Map<String, String> things) {
        String board = "/boards/" + things.get("boards");
        String team = things.get("teams");
        String member = crowd.members().get(Crowd.SOMEBODY);
        String invited = RoutesIT.member(owner, "Ina Invited", "ina@example.com", "{role: VIEWER}");
        owner.get(
                "mutation($team: ID!, $member: ID!, $site: ID!) { addTeamMember(team: $team, member: $member) { id }"
                        + " changeTeamGrants(id: $team, version: 1, grants: [{role: VIEWER, siteId: $site}]) { id } }",
                Map.of("team", team, "member", member, "site", crowd.here()));
        owner.get(
                "mutation { makeToken(input: {name: \"Service\", kind: SERVICE, days: 1, grants: [{role: VIEWER}]})"
                        + " { token { id } } }",
                Map.of());
        return Map.of(
                "/boards/{id}/edit",
                List.of(board + "/edit?add=SECTION", board + "/edit?item=" + item(owner, things)),
                "/boards/{id}/settings",
                List.of(
                        board + "/settings?status=new",
                        board + "/settings?status=" + status(owner, things),
                        archived(owner)),
                "/members/invite",
                List.of("/members/invite?many=true"),
                "/members/{id}",
                List.of("/members/" + member, "/members/" + crowd.members().get(Crowd.SHUT_OUT), "/members/" + invited),
                "/members/{id}/sessions",
                List.of("/members/" + member + "/sessions"),
                "/teams/{id}",
                List.of("/teams/" + team + "?who=Mara"),
                "/sites/{id}",
                List.of(inactive(owner)),
                "/import/sites/{id}",
                List.of("/import/sites/" + things.get("import") + "?step=columns"));
    }

    private static String item(Visitor owner, Map<String, String> things) {
        return owner.get(
                        "query($id: ID!) { outline(boardId: $id) { items { id } } }",
                        Map.of("id", things.get("boards")))
                .getJsonObject("outline")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private static String status(Visitor owner, Map<String, String> things) {
        JsonArray statuses = owner.get(
                        "query($id: ID!) { board(id: $id) { statuses { id } } }", Map.of("id", things.get("boards")))
                .getJsonObject("board")
                .getJsonArray("statuses");
        return statuses.getJsonObject(statuses.size() - 1).getString("id");
    }

    private static String archived(Visitor owner) {
        String id = owner.get("mutation { createBoard(input: {name: \"Put away\"}) { id } }", Map.of())
                .getJsonObject("createBoard")
                .getString("id");
        owner.get("mutation($id: ID!) { archiveBoard(id: $id, version: 1) { id } }", Map.of("id", id));
        return "/boards/" + id + "/settings";
    }

    private static String inactive(Visitor owner) {
        String id = owner.get("mutation { registerSite(input: {name: \"Put away\", code: \"AWAY\"}) { id } }", Map.of())
                .getJsonObject("registerSite")
                .getString("id");
        owner.get("mutation($id: ID!) { deactivateSite(id: $id, version: 1) { id } }", Map.of("id", id));
        return "/sites/" + id;
    }

    private static List<JsonObject> entries(Visitor owner) {
        return owner
                .get(
                        "{ activity(first: 100) { nodes { id kind actorId actorName subject subjectId changes { field after } } } }",
                        Map.of())
                .getJsonObject("activity")
                .getJsonArray("nodes")
                .stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }
}
