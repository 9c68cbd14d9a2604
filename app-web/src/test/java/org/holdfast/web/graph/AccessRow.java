package org.holdfast.web.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.holdfast.domain.access.Actor;

/**
 * One row of the access matrix. Whoever adds an operation to the schema adds its row here.
 *
 * @param operation its name in the schema
 * @param document a query or mutation of it that succeeds for the owner
 * @param making its variables, made anew for each call; some are what the caller brought
 * @param things whose things it is about
 * @param expected what each caller gets: {@code ok} or the code of the refusal; {@link Whereabouts} adds what follows
 */
record AccessRow(
        String operation,
        String document,
        BiFunction<AccessScene, Actor, Map<String, Object>> making,
        Things things,
        Map<String, String> expected) {

    /** Whose things a row is about. */
    enum Things {
        /** What the owner of the scene made. */
        THE_OWNERS,
        /** What each caller brought. */
        THE_CALLERS,
        /** None: it is asked in an organisation that has nothing yet. */
        NONE_YET
    }

    /** Those who hold something else than a role on a node of the tree, as the page for people has them. */
    static final List<String> OTHERS = List.of(
            "own role",
            "in a team",
            "on a board",
            "token to read",
            "token elsewhere",
            "service",
            "service elsewhere",
            "on a group",
            "keeps groups",
            "ended");

    private static final String[] TOKENS = {"token to read", "token elsewhere", "service", "service elsewhere"};

    private static final Map<String, String> EVERYBODY = expect("ok", "ok", "ok", "ok", "ok");
    private static final Map<String, String> READ_SITE =
            but(expect("ok", "ok", "ok", "site-not-found", "site-not-found"), "ok", "on a group");
    private static final Map<String, String> WRITE_SITE =
            but(expect("ok", "ok", "access-refused", "site-not-found", "site-not-found"), "ok", "on a group");
    private static final Map<String, String> READ_BOARD =
            but(expect("ok", "ok", "ok", "ok", "board-not-found"), "board-not-found", "ended");
    private static final Map<String, String> WRITE_BOARD = but(
            but(expect("ok", "ok", "access-refused", "access-refused", "board-not-found"), "ok", "programme owner"),
            "board-not-found",
            "ended",
            "on a board");
    private static final Map<String, String> WRITE_ITEM = but(
            but(
                    but(
                            expect("ok", "ok", "access-refused", "access-refused", "item-not-found"),
                            "ok",
                            "programme owner"),
                    "item-not-found",
                    "ended"),
            "ok",
            "on a board");
    private static final Map<String, String> OWN_FILE =
            but(expect("ok", "ok", "access-refused", "ok", "ok"), "access-refused", "ended", "on a board");
    /** Who configures no board anywhere is refused before the board is looked for. */
    private static final Map<String, String> BRINGS_REQUIREMENTS = but(
            WRITE_BOARD,
            "access-refused",
            "ended",
            "contributor abroad",
            "approver abroad",
            "auditor abroad",
            "viewer abroad",
            "own role abroad");
    /** What a member brought is also there for the programs of that member. */
    private static final Map<String, String> IMPORT = but(
            but(
                    expect("ok", "ok", "access-refused", "site-import-not-found", "site-import-not-found"),
                    "access-refused",
                    "ended",
                    "on a board"),
            "ok",
            "token elsewhere");
    /** A program is not let at the sessions of who made it. */
    private static final Map<String, String> SESSIONS = but(
            expect("ok", "member-not-found", "member-not-found", "member-not-found", "member-not-found"),
            "access-refused",
            "auditor",
            "token to read",
            "token elsewhere");

    private static final Map<String, String> PEOPLE =
            expect("ok", "access-refused", "access-refused", "access-refused", "member-not-found");
    private static final Map<String, String> PEOPLE_ANEW =
            expect("ok", "access-refused", "access-refused", "access-refused", "ok");
    private static final Map<String, String> SIGN_IN = but(PEOPLE_ANEW, "access-refused", "administrator");
    private static final Map<String, String> ACCESS = but(PEOPLE_ANEW, "ok", "auditor");
    private static final Map<String, String> READ_ROLE =
            but(expect("ok", "role-not-found", "role-not-found", "role-not-found", "role-not-found"), "ok", "auditor");
    private static final Map<String, String> READ_TEAM =
            but(expect("ok", "team-not-found", "team-not-found", "team-not-found", "team-not-found"), "ok", "auditor");
    private static final Map<String, String> READ_GROUP = but(
            expect("ok", "ok", "ok", "site-group-not-found", "site-group-not-found"),
            "ok",
            "on a group",
            "keeps groups");
    private static final Map<String, String> WRITE_GROUP = but(
            expect("ok", "access-refused", "access-refused", "site-group-not-found", "site-group-not-found"),
            "ok",
            "keeps groups");
    private static final Map<String, String> READ_REVIEW = but(
            expect(
                    "ok",
                    "access-review-not-found",
                    "access-review-not-found",
                    "access-review-not-found",
                    "access-review-not-found"),
            "ok",
            "auditor");
    private static final Map<String, String> OWN_ORGANISATION =
            expect("ok", "ok", "access-refused", "access-refused", "ok");

    AccessRow {
        expected = Whereabouts.complete(expected);
    }

    Map<String, Object> variables(AccessScene scene) {
        return variables(scene, scene.owner);
    }

    /** The variables with what a caller brings themselves. */
    Map<String, Object> variables(AccessScene scene, Actor caller) {
        return making.apply(scene, caller);
    }

    /** Who asks it in the place of a caller: the same, where it is asked in an organisation that has nothing yet. */
    Actor asker(AccessScene scene, Actor caller) {
        return things == Things.NONE_YET ? scene.inAnEmptyOrganisation(caller) : caller;
    }

    static List<AccessRow> all() {
        return List.of(
                // sites
                row("sites", "{ sites { totalCount { value } } }", EVERYBODY),
                row("siteChoices", "{ siteChoices(text: \"our\") { name } }", EVERYBODY),
                row("topSites", "{ topSites { nodes { id } } }", EVERYBODY),
                row("siteByCode", "{ siteByCode(code: \"ours-1\") { name } }", EVERYBODY),
                row("site", "query($id: ID!) { site(id: $id) { name } }", AccessRow::site, READ_SITE),
                row("registerSite", "mutation { registerSite(input: {name: \"New\"}) { id } }", OWN_ORGANISATION),
                site("describeSite", "describeSite(id: $id, version: 1, input: {city: \"Ours\"})"),
                site("renameSite", "renameSite(id: $id, version: 1, name: \"Ours\")"),
                row(
                        "moveSite",
                        "mutation($id: ID!) { moveSite(id: $id, version: 1) { id } }",
                        scene -> Map.of("id", scene.newSite()),
                        but(
                                WRITE_SITE,
                                "access-refused",
                                "on a group",
                                "owner at the site",
                                "administrator at the site",
                                "editor at the site")),
                site("deactivateSite", "deactivateSite(id: $id, version: 1)"),
                row(
                        "reactivateSite",
                        "mutation($id: ID!) { reactivateSite(id: $id, version: 2) { id } }",
                        scene -> Map.of("id", scene.newInactiveSite()),
                        WRITE_SITE),
                // activity
                row("activity", "{ activity { nodes { subjectName changes { after } } } }", EVERYBODY),
                row(
                        "history",
                        "query($id: ID!) { history(subject: \"site\", id: $id) { nodes { subjectName } } }",
                        AccessRow::site,
                        READ_SITE),
                row(
                        "asOf",
                        "query($id: ID!) { asOf(subject: \"site\", id: $id, moment: \"2100-01-01T00:00:00Z\") { fields { value } } }",
                        AccessRow::site,
                        READ_SITE),
                // boards
                row("boards", "{ boards { nodes { name } } }", EVERYBODY),
                row("board", "query($id: ID!) { board(id: $id) { name } }", AccessRow::board, READ_BOARD),
                row(
                        "outline",
                        "query($id: ID!) { outline(boardId: $id) { __typename } }",
                        AccessRow::board,
                        READ_BOARD),
                row(
                        "item",
                        "query($id: ID!) { item(id: $id) { title } }",
                        scene -> Map.of("id", scene.requirement()),
                        but(expect("ok", "ok", "ok", "ok", "item-not-found"), "item-not-found", "ended")),
                row(
                        "createBoard",
                        "mutation { createBoard(input: {name: \"New\"}) { id } }",
                        but(OWN_ORGANISATION, "ok", "programme owner")),
                new AccessRow(
                        "createSample",
                        "mutation { createSample { id } }",
                        (scene, caller) -> Map.of(),
                        Things.NONE_YET,
                        expect("ok", "ok", "access-refused", "access-refused", "ok")),
                row("sampleOffered", "{ sampleOffered }", EVERYBODY),
                board("describeBoard", "describeBoard(id: $id, version: 1, input: {description: \"Ours\"})"),
                row(
                        "configureStatuses",
                        "mutation($id: ID!, $statuses: [StatusInput!]!) { configureStatuses(id: $id, version: 1, input: {statuses: $statuses}) { id } }",
                        AccessRow::statuses,
                        WRITE_BOARD),
                board("scopeBoard", "scopeBoard(id: $id, version: 1, scope: {wholeOrganisation: false})"),
                board("archiveBoard", "archiveBoard(id: $id, version: 1)"),
                row(
                        "reopenBoard",
                        "mutation($id: ID!) { reopenBoard(id: $id, version: 2) { id } }",
                        scene -> Map.of("id", scene.newArchivedBoard()),
                        WRITE_BOARD),
                board("addSection", "addSection(boardId: $id, input: {title: \"Ours\"})"),
                board("addRequirement", "addRequirement(boardId: $id, input: {title: \"Ours\"})"),
                row(
                        "reviseItem",
                        "mutation($id: ID!) { reviseItem(id: $id, version: 1, input: {text: \"Ours\"}) { id } }",
                        scene -> Map.of("id", scene.newItem()),
                        WRITE_ITEM),
                item("moveItem", "moveItem(id: $id, version: 1)"),
                item("removeItem", "removeItem(id: $id, version: 1)"),
                row(
                        "restoreItem",
                        "mutation($id: ID!) { restoreItem(id: $id, version: 2) { id } }",
                        scene -> Map.of("id", scene.newRemovedItem()),
                        WRITE_ITEM),
                own(
                        "requirementsImportPreview",
                        "query($board: ID!, $file: ID!) { requirementsImportPreview(boardId: $board, fileId: $file) { __typename } }",
                        AccessRow::requirements,
                        BRINGS_REQUIREMENTS),
                own(
                        "importRequirements",
                        "mutation($board: ID!, $file: ID!) { importRequirements(boardId: $board, fileId: $file) { __typename } }",
                        AccessRow::requirements,
                        BRINGS_REQUIREMENTS),
                // answers
                row(
                        "sheet",
                        "query($board: ID!, $site: ID!) { sheet(board: $board, site: $site) { __typename } }",
                        AccessRow::cell,
                        but(READ_SITE, "ok", "on a board")),
                row(
                        "answer",
                        "query($board: ID!, $site: ID!, $requirement: ID!) { answer(board: $board, site: $site, requirement: $requirement) { __typename } }",
                        scene -> Map.of(
                                "board", scene.board(), "site", scene.site(), "requirement", scene.requirement()),
                        but(READ_SITE, "ok", "on a board")),
                row("people", "{ people { name } }", EVERYBODY),
                row(
                        "overview",
                        "query($board: ID!) { overview(board: $board) { boardName } }",
                        scene -> Map.of("board", scene.board()),
                        READ_BOARD),
                row(
                        "setStatus",
                        "mutation($board: ID!, $site: ID!, $requirement: ID!, $status: ID!) { setStatus(board: $board, site: $site, requirement: $requirement, status: $status, version: 0) { __typename } }",
                        AccessRow::answer,
                        but(WRITE_SITE, "ok", "programme owner", "contributor", "approver", "on a board")),
                row(
                        "answerRequirement",
                        "mutation($board: ID!, $site: ID!, $requirement: ID!, $status: ID!) { answerRequirement(board: $board, site: $site, requirement: $requirement, version: 0, answer: {status: $status, labels: []}) { __typename } }",
                        AccessRow::answer,
                        but(WRITE_SITE, "ok", "programme owner", "contributor", "approver", "on a board")),
                // organisation, members, mail
                row("me", "{ me { name } }", but(EVERYBODY, "member-not-found", "service", "service elsewhere")),
                row("organisation", "{ organisation { id } }", EVERYBODY),
                row(
                        "describeOrganisation",
                        "mutation($version: Int!, $currency: String!, $timeZone: String!) { describeOrganisation(version: $version, organisation: \"Organisation\", currency: $currency, timeZone: $timeZone) { id } }",
                        AccessScene::organisation,
                        PEOPLE_ANEW),
                row(
                        "requireSecondFactor",
                        "mutation($version: Int!) { requireSecondFactor(version: $version, required: false) { id } }",
                        scene -> Map.of("version", scene.organisation().get("version")),
                        PEOPLE_ANEW),
                row("members", "{ members { nodes { id } } }", but(PEOPLE_ANEW, "ok", "auditor")),
                row(
                        "member",
                        "query($id: ID!) { member(id: $id) { name } }",
                        scene -> Map.of("id", scene.owner.id()),
                        but(
                                expect(
                                        "ok",
                                        "member-not-found",
                                        "member-not-found",
                                        "member-not-found",
                                        "member-not-found"),
                                "ok",
                                "auditor",
                                "token to read",
                                "token elsewhere")),
                row(
                        "inviteMember",
                        "mutation($mail: String!) { inviteMember(input: {name: \"New\", mail: $mail, grants: [{role: VIEWER}]}) { id } }",
                        scene -> Map.of("mail", scene.newMail()),
                        PEOPLE_ANEW),
                member("inviteMemberAgain", "inviteMemberAgain(id: $id)"),
                member("withdrawInvitation", "withdrawInvitation(id: $id, version: 1)"),
                row(
                        "correctInvitation",
                        "mutation($id: ID!, $mail: String!) { correctInvitation(id: $id, version: 1, mail: $mail) { id } }",
                        scene -> Map.of("id", scene.newInvitedMember(), "mail", scene.newMail()),
                        PEOPLE),
                member("changeGrants", "changeGrants(id: $id, version: 1, grants: [{role: EDITOR}])"),
                member("renameMember", "renameMember(id: $id, version: 1, name: \"Ours\")"),
                member("suspendMember", "suspendMember(id: $id, version: 1)"),
                row(
                        "reactivateMember",
                        "mutation($id: ID!) { reactivateMember(id: $id, version: 2) { id } }",
                        scene -> Map.of("id", scene.newSuspendedMember()),
                        PEOPLE),
                row("ownTokens", "{ ownTokens { nodes { id } } }", but(EVERYBODY, "access-refused", TOKENS)),
                row("tokens", "{ tokens { nodes { id } } }", ACCESS),
                row(
                        "makeToken",
                        "mutation { makeToken(input: {kind: SERVICE, name: \"New\", grants: [{role: VIEWER}], days: 1}) { secret } }",
                        but(PEOPLE_ANEW, "token-by-token", TOKENS)),
                row(
                        "revokeToken",
                        "mutation($id: ID!) { revokeToken(id: $id) { id } }",
                        scene -> Map.of("id", scene.newToken()),
                        but(
                                but(
                                        expect(
                                                "ok",
                                                "token-not-found",
                                                "token-not-found",
                                                "token-not-found",
                                                "token-not-found"),
                                        "access-refused",
                                        "auditor"),
                                "token-by-token",
                                TOKENS)),
                row(
                        "sessions",
                        "query($member: ID!) { sessions(member: $member) { nodes { device } } }",
                        scene -> Map.of("member", scene.owner.id()),
                        but(SESSIONS, "ok", "auditor")),
                row(
                        "endSessions",
                        "mutation($member: ID!) { endSessions(member: $member) }",
                        scene -> Map.of("member", scene.owner.id()),
                        but(SESSIONS, "grant-not-held", "administrator")),
                row(
                        "endSession",
                        "mutation($member: ID!, $id: ID!) { endSession(member: $member, id: $id) }",
                        AccessScene::newSession,
                        but(SESSIONS, "member-not-found", "token to read", "token elsewhere")),
                row(
                        "secondFactor",
                        "query($member: ID!) { secondFactor(member: $member) { recoveryCodes } }",
                        scene -> Map.of("member", scene.owner.id()),
                        but(SESSIONS, "ok", "auditor", "token to read", "token elsewhere")),
                row(
                        "takeSecondFactorAway",
                        "mutation($id: ID!) { takeSecondFactorAway(member: $id) { recoveryCodes } }",
                        scene -> Map.of("id", scene.newMemberWithFactor()),
                        PEOPLE),
                row("singleSignOn", "{ singleSignOn { provider } }", ACCESS),
                row(
                        "testSignOnConnection",
                        "{ testSignOnConnection(connection: \"conn_1\") { stage problem } }",
                        AccessRow::signOn,
                        but(SIGN_IN, "connection-not-found", "stranger")),
                row(
                        "configureSingleSignOn",
                        "mutation($version: Int!) { configureSingleSignOn(version: $version, provider: \"org_1\", newcomers: VIEWER) { version } }",
                        AccessRow::signOn,
                        but(SIGN_IN, "concurrent-change", "stranger")),
                signOn("enforceSingleSignOn", "domain: \"example.org\", enforced: true"),
                signOn("giveUpOwnerLinks", ""),
                signOn("keepOwnerLinks", ""),
                row(
                        "endSingleSignOn",
                        "mutation($version: Int!) { endSingleSignOn(version: $version) }",
                        AccessRow::signOn,
                        but(SIGN_IN, "sign-on-not-set-up", "stranger")),
                row("directories", "{ directories { name } }", ACCESS),
                row(
                        "readDirectoriesAgain",
                        "mutation { readDirectoriesAgain }",
                        AccessRow::signOn,
                        but(SIGN_IN, "sign-on-not-set-up", "stranger")),
                row(
                        "forgetAccounts",
                        "mutation($id: ID!) { forgetAccounts(member: $id) }",
                        scene -> Map.of("id", scene.newInvitedMember()),
                        PEOPLE),
                row(
                        "outbox",
                        "{ outbox { nodes { id link { state } } } }",
                        but(PEOPLE_ANEW, "access-refused", "administrator")),
                // teams and roles
                row("builtInRoles", "{ builtInRoles { role } }", EVERYBODY),
                row("ownRoles", "{ ownRoles { nodes { name } } }", ACCESS),
                row(
                        "ownRole",
                        "query($id: ID!) { ownRole(id: $id) { name } }",
                        scene -> Map.of("id", scene.newRole()),
                        READ_ROLE),
                row(
                        "makeRole",
                        "mutation($name: String!) { makeRole(input: {name: $name, permissions: [\"site.read\"]}) { id } }",
                        scene -> Map.of("name", scene.newName()),
                        PEOPLE_ANEW),
                role(
                        "changeRole",
                        "changeRole(id: $id, version: 1, input: {name: $name, permissions: [\"site.read\"]})"),
                role("removeRole", "removeRole(id: $id, version: 1)"),
                row("teams", "{ teams { nodes { name } } }", ACCESS),
                row(
                        "team",
                        "query($id: ID!) { team(id: $id) { name members { nodes { name } } } }",
                        scene -> Map.of("id", scene.newTeam()),
                        READ_TEAM),
                row(
                        "formTeam",
                        "mutation($name: String!) { formTeam(input: {name: $name}) { id } }",
                        scene -> Map.of("name", scene.newName()),
                        PEOPLE_ANEW),
                team("describeTeam", "describeTeam(id: $id, version: 1, input: {name: $name})"),
                team("changeTeamGrants", "changeTeamGrants(id: $id, version: 1, grants: [{role: EDITOR}])"),
                team("addTeamMember", "addTeamMember(team: $id, member: $member)"),
                team("removeTeamMember", "removeTeamMember(team: $id, member: $member)"),
                team("removeTeam", "removeTeam(id: $id, version: 1)"),
                row("siteGroupChoices", "{ siteGroupChoices(text: \"our\") { name } }", EVERYBODY),
                row("siteGroups", "{ siteGroups { nodes { name } } }", EVERYBODY),
                row(
                        "siteGroup",
                        "query($id: ID!) { siteGroup(id: $id) { name sites { nodes { name } } } }",
                        scene -> Map.of("id", scene.group()),
                        READ_GROUP),
                row(
                        "makeSiteGroup",
                        "mutation($name: String!) { makeSiteGroup(input: {name: $name}) { id } }",
                        scene -> Map.of("name", scene.newName()),
                        but(PEOPLE_ANEW, "ok", "keeps groups")),
                group("describeSiteGroup", "describeSiteGroup(id: $id, version: 2, input: {name: $name})"),
                group("addSitesToGroup", "addSitesToGroup(id: $id, version: 2, sites: [$site])"),
                group("takeSitesOutOfGroup", "takeSitesOutOfGroup(id: $id, version: 2, sites: [$site])"),
                group("removeSiteGroup", "removeSiteGroup(id: $id, version: 2)"),
                row("accessReviews", "{ accessReviews { nodes { name progress { open } } } }", ACCESS),
                row(
                        "accessReview",
                        "query($id: ID!) { accessReview(id: $id) { name lines { nodes { holder } } } }",
                        scene -> Map.of("id", scene.newReview()),
                        READ_REVIEW),
                row(
                        "openAccessReview",
                        "mutation { openAccessReview(input: {name: \"New\", due: \"2099-12-31\", scope: ORGANISATION}) { id } }",
                        PEOPLE_ANEW),
                row(
                        "confirmAccess",
                        "mutation($id: ID!, $line: String!) { confirmAccess(review: $id, lines: [$line]) }",
                        AccessRow::review,
                        but(READ_REVIEW, "access-refused", "auditor")),
                row(
                        "withdrawAccess",
                        "mutation($id: ID!, $line: ID!) { withdrawAccess(review: $id, line: $line) { id } }",
                        AccessRow::review,
                        but(READ_REVIEW, "access-refused", "auditor")),
                row(
                        "closeAccessReview",
                        "mutation($id: ID!) { closeAccessReview(id: $id, version: 1) { id } }",
                        scene -> Map.of("id", scene.newReview()),
                        but(READ_REVIEW, "access-refused", "auditor")),
                row(
                        "accessOfMember",
                        "query($id: ID!) { accessOfMember(id: $id) { grants { nodes { permissions } } tokens { nodes { id } } } }",
                        scene -> Map.of("id", scene.newInvitedMember()),
                        but(PEOPLE, "ok", "auditor")),
                row(
                        "accessOfSite",
                        "query($id: ID!) { accessOfSite(id: $id) { teams { nodes { teamName } } } }",
                        AccessRow::site,
                        but(
                                but(
                                        expect(
                                                "ok",
                                                "access-refused",
                                                "access-refused",
                                                "site-not-found",
                                                "site-not-found"),
                                        "ok",
                                        "auditor"),
                                "access-refused",
                                "on a group")),
                row(
                        "accessOfSiteGroup",
                        "query($id: ID!) { accessOfSiteGroup(id: $id) { teams { nodes { teamName } } } }",
                        scene -> Map.of("id", scene.group()),
                        but(but(WRITE_GROUP, "ok", "auditor"), "access-refused", "on a group", "keeps groups")),
                row(
                        "accessOfBoard",
                        "query($id: ID!) { accessOfBoard(id: $id) { teams { nodes { teamName } } } }",
                        AccessRow::board,
                        but(
                                but(
                                        expect(
                                                "ok",
                                                "access-refused",
                                                "access-refused",
                                                "access-refused",
                                                "board-not-found"),
                                        "board-not-found",
                                        "ended"),
                                "ok",
                                "auditor")),
                // imports
                row(
                        "siteImports",
                        "{ siteImports { nodes { id } } }",
                        but(
                                but(
                                        expect("ok", "ok", "access-refused", "ok", "ok"),
                                        "access-refused",
                                        "ended",
                                        "on a board",
                                        "auditor at the site",
                                        "auditor elsewhere"),
                                "ok",
                                "auditor")),
                row(
                        "siteImport",
                        "query($id: ID!) { siteImport(id: $id) { id } }",
                        scene -> Map.of("id", scene.newImport()),
                        but(
                                but(IMPORT, "ok", "auditor"),
                                "access-refused",
                                "auditor at the site",
                                "auditor elsewhere")),
                own(
                        "startSiteImport",
                        "mutation($file: ID!) { startSiteImport(file: $file) { id } }",
                        (scene, caller) -> Map.of("file", scene.newFile(caller)),
                        but(OWN_FILE, "ok", "token elsewhere")),
                row(
                        "previewSiteImport",
                        "mutation($id: ID!) { previewSiteImport(id: $id, columns: [{heading: \"Name\", meaning: \"name\"}]) { id } }",
                        scene -> Map.of("id", scene.newImport()),
                        but(IMPORT, "site-import-not-found", "auditor abroad")),
                row(
                        "applySiteImport",
                        "mutation($id: ID!) { applySiteImport(id: $id) { id } }",
                        scene -> Map.of("id", scene.newPreviewedImport()),
                        IMPORT),
                row(
                        "forgetSiteImport",
                        "mutation($id: ID!) { forgetSiteImport(id: $id) }",
                        scene -> Map.of("id", scene.newImport()),
                        IMPORT));
    }

    private static AccessRow site(String operation, String call) {
        return row(
                operation,
                "mutation($id: ID!) { " + call + " { id } }",
                scene -> Map.of("id", scene.newSite()),
                WRITE_SITE);
    }

    private static AccessRow member(String operation, String call) {
        return row(
                operation,
                "mutation($id: ID!) { " + call + " { id } }",
                scene -> Map.of("id", scene.newInvitedMember()),
                PEOPLE);
    }

    private static AccessRow role(String operation, String call) {
        String name = call.contains("$name") ? ", $name: String!" : "";
        return row(
                operation,
                "mutation($id: ID!" + name + ") { " + call + " { id } }",
                scene -> Map.of("id", scene.newRole(), "name", scene.newName()),
                but(PEOPLE, "role-not-found", "stranger"));
    }

    private static AccessRow team(String operation, String call) {
        String name = call.contains("$name") ? ", $name: String!" : "";
        String member = call.contains("$member") ? ", $member: ID!" : "";
        return row(
                operation,
                "mutation($id: ID!" + name + member + ") { " + call + " { id } }",
                scene -> Map.of("id", scene.newTeam(), "name", scene.newName(), "member", scene.newInvitedMember()),
                but(PEOPLE, "team-not-found", "stranger"));
    }

    private static AccessRow group(String operation, String call) {
        String name = call.contains("$name") ? ", $name: String!" : "";
        String site = call.contains("$site") ? ", $site: String!" : "";
        Map<String, String> unseenSites = but(WRITE_GROUP, "site-not-found", "keeps groups");
        return row(
                operation,
                "mutation($id: ID!" + name + site + ") { " + call + " { id } }",
                scene -> Map.of("id", scene.newGroup(scene.site()), "name", scene.newName(), "site", scene.site()),
                site.isEmpty() ? WRITE_GROUP : unseenSites);
    }

    private static AccessRow signOn(String operation, String arguments) {
        return row(
                operation,
                "mutation($version: Int!) { " + operation + "(version: $version" + (arguments.isEmpty() ? "" : ", ")
                        + arguments + ") { version } }",
                AccessRow::signOn,
                but(SIGN_IN, "sign-on-not-set-up", "stranger"));
    }

    private static Map<String, Object> review(AccessScene scene) {
        String review = scene.newReview();
        return Map.of("id", review, "line", scene.lineOf(review));
    }

    private static Map<String, Object> signOn(AccessScene scene) {
        return Map.of("version", scene.signOnVersion());
    }

    private static AccessRow board(String operation, String call) {
        return row(
                operation,
                "mutation($id: ID!) { " + call + " { id } }",
                scene -> Map.of("id", scene.newBoard()),
                WRITE_BOARD);
    }

    private static AccessRow item(String operation, String call) {
        return row(
                operation,
                "mutation($id: ID!) { " + call + " { id } }",
                scene -> Map.of("id", scene.newItem()),
                WRITE_ITEM);
    }

    private static AccessRow row(String operation, String document, Map<String, String> expected) {
        return row(operation, document, scene -> Map.of(), expected);
    }

    private static AccessRow row(
            String operation,
            String document,
            Function<AccessScene, Map<String, Object>> making,
            Map<String, String> expected) {
        return new AccessRow(operation, document, (scene, caller) -> making.apply(scene), Things.THE_OWNERS, expected);
    }

    /** A row of what each caller brings themselves. */
    private static AccessRow own(
            String operation,
            String document,
            BiFunction<AccessScene, Actor, Map<String, Object>> making,
            Map<String, String> expected) {
        return new AccessRow(operation, document, making, Things.THE_CALLERS, expected);
    }

    private static Map<String, Object> site(AccessScene scene) {
        return Map.of("id", scene.site());
    }

    private static Map<String, Object> board(AccessScene scene) {
        return Map.of("id", scene.board());
    }

    private static Map<String, Object> requirements(AccessScene scene, Actor caller) {
        return Map.of("board", scene.newBoard(), "file", scene.newRequirementsFile(caller));
    }

    private static Map<String, Object> statuses(AccessScene scene) {
        String board = scene.newBoard();
        return Map.of("id", board, "statuses", scene.statuses(board));
    }

    private static Map<String, Object> cell(AccessScene scene) {
        return Map.of("board", scene.board(), "site", scene.site());
    }

    private static Map<String, Object> answer(AccessScene scene) {
        return Map.of(
                "board", scene.board(),
                "site", scene.newSite(),
                "requirement", scene.requirement(),
                "status", scene.closedStatus());
    }

    /**
     * What everybody gets. An administrator gets what an owner gets, and the other roles what a viewer gets, unless
     * {@link #but} says otherwise.
     */
    private static Map<String, String> expect(
            String owner, String editor, String viewer, String elsewhere, String stranger) {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("owner", owner);
        expected.put("administrator", owner);
        expected.put("programme owner", viewer);
        expected.put("editor", editor);
        expected.put("contributor", viewer);
        expected.put("approver", viewer);
        expected.put("auditor", viewer);
        expected.put("viewer", viewer);
        expected.put("elsewhere", elsewhere);
        expected.put("stranger", stranger);
        expected.put("own role", viewer);
        expected.put("in a team", editor);
        expected.put("on a board", elsewhere);
        expected.put("token to read", viewer);
        expected.put("token elsewhere", elsewhere);
        expected.put("service", editor);
        expected.put("on a group", elsewhere);
        expected.put("ended", elsewhere);
        return expected;
    }

    /** The same, but for some another outcome. */
    private static Map<String, String> but(Map<String, String> expected, String outcome, String... callers) {
        Map<String, String> other = new LinkedHashMap<>(expected);
        for (String caller : callers) {
            other.put(caller, outcome);
        }
        return other;
    }
}
