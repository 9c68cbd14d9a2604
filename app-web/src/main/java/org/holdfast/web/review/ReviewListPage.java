package org.holdfast.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.board.BoardFilter;
import org.holdfast.domain.board.ReadBoards;
import org.holdfast.domain.member.MemberFilter;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.ReadMembers;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.OpenReview;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.domain.review.ReviewCounts;
import org.holdfast.domain.review.ReviewFilter;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewName;
import org.holdfast.domain.review.ReviewScope;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.InputCheck;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;
import org.holdfast.domain.team.ReadTeams;
import org.holdfast.domain.team.TeamFilter;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Days;
import org.holdfast.web.shared.Format;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;
import org.holdfast.web.site.SiteNames;
import org.holdfast.web.sitegroup.SiteGroupChoice;
import org.jspecify.annotations.Nullable;

/** The list of access reviews, and the form that opens one. */
@Named
@RequestScoped
public class ReviewListPage {

    private static final int SIZE = 20;
    private static final Cursors CURSORS = new Cursors("access-reviews");

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadReviews reviews;
    private final OpenReview opening;
    private final ReadMembers members;
    private final ReadTeams teams;
    private final ReadBoards boards;
    private final SiteNames sites;
    private final SiteGroupChoice group;
    private final Onward onward;
    private final Format format;
    private final Supplier<Page<AccessReview>> page;
    private final Supplier<Count> count;
    private final Supplier<List<Row>> rows;
    private final Supplier<List<SelectItem>> scopes;
    private final Supplier<List<SelectItem>> offeredTeams;
    private final Supplier<List<SelectItem>> offeredBoards;

    private String name = "";
    private String due = "";
    private String where = "";
    private String team = "";
    private String board = "";
    private String site = "";
    private String reviewer = "";
    private String months = "0";

    @Inject
    public ReviewListPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadReviews reviews,
            OpenReview opening,
            ReadMembers members,
            ReadTeams teams,
            ReadBoards boards,
            SiteNames sites,
            SiteGroupChoice group,
            Onward onward,
            Format format) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.reviews = reviews;
        this.opening = opening;
        this.members = members;
        this.teams = teams;
        this.boards = boards;
        this.sites = sites;
        this.group = group;
        this.onward = onward;
        this.format = format;
        this.page = Once.of(() -> reviews.page(caller.get(), filter(), parameters.page(CURSORS, SIZE)));
        this.count = Once.of(() -> reviews.count(caller.get(), filter()));
        this.rows = Once.of(this::read);
        this.scopes = Once.of(this::offered);
        this.offeredTeams = Once.of(this::readTeams);
        this.offeredBoards = Once.of(this::readBoards);
    }

    /**
     * A line of the list.
     *
     * @param review which
     * @param counts how far it is
     * @param overdue whether it is open and its day is over
     */
    public record Row(AccessReview review, ReviewCounts counts, boolean overdue) {

        /** Where it stands, in a word. */
        public String state() {
            if (!review.isOpen()) {
                return "closed";
            }
            return overdue ? "overdue" : "open";
        }
    }

    /** The reviews of the page. */
    public List<Row> rows() {
        return rows.get();
    }

    private List<Row> read() {
        List<AccessReview> shown = page.get().items();
        List<ReviewCounts> counts = reviews.counts(caller.get().organisation(), shown);
        Set<ReviewId> overdue = reviews.overdue(caller.get().organisation(), shown);
        return IntStream.range(0, shown.size())
                .mapToObj(place -> new Row(
                        shown.get(place),
                        counts.get(place),
                        overdue.contains(shown.get(place).id())))
                .toList();
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(
                page.get(),
                parameters.link("/reviews").with("q", parameters.text("q")).with("state", parameters.text("state")),
                review -> CURSORS.cursor(review.id().value()));
    }

    /** What a review is of, in words. */
    public String of(AccessReview review) {
        return ReviewWords.scope(review);
    }

    /** How many match, in words. */
    public String counted() {
        return format.counted(count.get(), "review", "reviews");
    }

    /** Whether there is no review at all. */
    public boolean nothingYet() {
        return rows().isEmpty() && text().isEmpty() && state().isEmpty();
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** The state that is shown alone. */
    public String state() {
        return parameters.text("state").orElse("");
    }

    private ReviewFilter filter() {
        return new ReviewFilter(
                parameters.text("q"),
                parameters.text("state").flatMap(ReviewStateName::of).map(ReviewStateName::state));
    }

    /** Whether the viewer may open one. */
    public boolean manageable() {
        return access.mayEverywhere(caller.get(), Permission.MEMBER_MANAGE);
    }

    /** What the form is called, for those who may fill it in. */
    public String title() {
        access.requireEverywhere(caller.get(), Permission.MEMBER_MANAGE);
        return "Open an access review";
    }

    /** Which grants a review can be of. */
    public List<SelectItem> scopes() {
        return scopes.get();
    }

    private List<SelectItem> offered() {
        List<SelectItem> choices = new ArrayList<>();
        choices.add(new SelectItem(ReviewScope.Kind.ORGANISATION.name(), "Every grant of the organisation"));
        choices.add(new SelectItem(ReviewScope.Kind.SITE.name(), "Those on a site and all below it"));
        if (group.isOffered()) {
            choices.add(new SelectItem(ReviewScope.Kind.GROUP.name(), "Those on a site group"));
        }
        choices.add(new SelectItem(ReviewScope.Kind.BOARD.name(), "Those on a board"));
        choices.add(new SelectItem(ReviewScope.Kind.TEAM.name(), "Those of a team"));
        return choices;
    }

    /** The first teams, by name. */
    public List<SelectItem> teams() {
        return offeredTeams.get();
    }

    private List<SelectItem> readTeams() {
        return teams.page(caller.get(), TeamFilter.none(), PageRequest.first(PageRequest.MAXIMUM)).items().stream()
                .map(one -> new SelectItem(one.id().value(), one.name().value()))
                .toList();
    }

    /** The first boards, by name. */
    public List<SelectItem> boards() {
        return offeredBoards.get();
    }

    private List<SelectItem> readBoards() {
        return boards.page(caller.get(), BoardFilter.open(), PageRequest.first(PageRequest.MAXIMUM)).items().stream()
                .map(one -> new SelectItem(one.id().value(), one.name().value()))
                .toList();
    }

    /** Opens the review. */
    public void open() {
        Actor actor = caller.get();
        InputCheck check = new InputCheck();
        Optional<ReviewName> named = check.value(() -> new ReviewName(name));
        Optional<LocalDate> day = check.value(() -> Days.parse("due", due));
        Optional<ReviewScope> of = check.value(() -> scope(actor));
        Optional<Set<MemberId>> who = check.value(() -> reviewers(actor));
        Optional<Integer> every = check.value(this::number);
        check.done();
        AccessReview review = opening.open(
                actor,
                new AccessReview.Plan(
                        named.orElseThrow(),
                        of.orElseThrow(),
                        day.orElseThrow(),
                        who.orElseThrow(),
                        every.orElseThrow()));
        onward.to(
                "/reviews/" + review.id(),
                "access-review-opened",
                Map.of("name", review.plan().name().value()));
    }

    /** Of one thing: what is asked for beside another choice is shown no more, and counts for nothing. */
    private ReviewScope scope(Actor actor) {
        ReviewScope.Kind kind = Arrays.stream(ReviewScope.Kind.values())
                .filter(one -> one.name().equals(where))
                .findFirst()
                .orElseThrow(() -> InvalidValueException.invalid("where", "value-blank"));
        return switch (kind) {
            case ORGANISATION -> ReviewScope.of(actor.organisation());
            case SITE ->
                new ReviewScope(
                        kind,
                        sites.get(actor, "site", parameters.text("siteId"), filled("site", site))
                                .id()
                                .value());
            case GROUP ->
                new ReviewScope(
                        kind,
                        group.chosen(actor)
                                .orElseThrow(() -> InvalidValueException.invalid("group", "value-blank"))
                                .id()
                                .value());
            case BOARD -> new ReviewScope(kind, filled("board", board));
            case TEAM -> new ReviewScope(kind, filled("team", team));
        };
    }

    private static String filled(String field, String text) {
        if (text.isEmpty()) {
            throw InvalidValueException.invalid(field, "value-blank");
        }
        return text;
    }

    /** By the mail address. */
    private Set<MemberId> reviewers(Actor actor) {
        if (reviewer.isEmpty()) {
            return Set.of();
        }
        Set<MemberId> found = members
                .page(actor, new MemberFilter(Optional.of(reviewer), Optional.empty()), PageRequest.first(2))
                .items()
                .stream()
                .map(member -> member.id())
                .collect(Collectors.toUnmodifiableSet());
        if (found.size() != 1) {
            throw InvalidValueException.invalid("reviewer", "reviewer-unknown", Map.of("value", reviewer));
        }
        return found;
    }

    private int number() {
        try {
            return Integer.parseInt(months.strip());
        } catch (NumberFormatException notANumber) {
            throw InvalidValueException.invalid(
                    "months", "value-out-of-range", Map.of("minimum", 0, "maximum", AccessReview.MAXIMUM_MONTHS));
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDue() {
        return due;
    }

    public void setDue(String due) {
        this.due = due.strip();
    }

    public String getWhere() {
        return where;
    }

    /** @param where nothing where none is chosen */
    public void setWhere(@Nullable String where) {
        this.where = where == null ? "" : where;
    }

    public String getTeam() {
        return team;
    }

    /** @param team nothing where none is chosen */
    public void setTeam(@Nullable String team) {
        this.team = team == null ? "" : team;
    }

    public String getBoard() {
        return board;
    }

    /** @param board nothing where none is chosen */
    public void setBoard(@Nullable String board) {
        this.board = board == null ? "" : board;
    }

    public String getSite() {
        return site;
    }

    public void setSite(String site) {
        this.site = site.strip();
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String reviewer) {
        this.reviewer = reviewer.strip();
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }
}
