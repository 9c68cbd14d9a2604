package org.holdfast.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.CloseReview;
import org.holdfast.domain.review.DecideOnGrants;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.review.LineNow;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.domain.review.ReviewCounts;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewLine;
import org.holdfast.domain.review.ReviewLineId;
import org.holdfast.domain.review.ReviewedLine;
import org.holdfast.domain.review.ReviewerStandIn;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.team.TeamId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.ShownGrant;
import org.holdfast.web.shared.Cursors;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Once;
import org.holdfast.web.shared.Onward;
import org.holdfast.web.shared.Pager;
import org.holdfast.web.shared.Parameters;

/** One access review: its lines, and what those who review may decide. */
@Named
@RequestScoped
public class ReviewPage {

    private static final int SIZE = 50;
    private static final Cursors CURSORS = new Cursors("access-review-lines");

    private final CurrentActor caller;
    private final Access access;
    private final Parameters parameters;
    private final ReadReviews reviews;
    private final DecideOnGrants deciding;
    private final ReviewerStandIn standIn;
    private final CloseReview closing;
    private final ReviewWords words;
    private final Onward onward;
    private final Supplier<AccessReview> review;
    private final Supplier<ReviewCounts> counts;
    private final Supplier<Page<LineNow>> page;
    private final Supplier<List<Row>> rows;

    private long version;

    @Inject
    public ReviewPage(
            CurrentActor caller,
            Access access,
            Parameters parameters,
            ReadReviews reviews,
            DecideOnGrants deciding,
            ReviewerStandIn standIn,
            CloseReview closing,
            ReviewWords words,
            Onward onward) {
        this.caller = caller;
        this.access = access;
        this.parameters = parameters;
        this.reviews = reviews;
        this.deciding = deciding;
        this.standIn = standIn;
        this.closing = closing;
        this.words = words;
        this.onward = onward;
        this.review = Once.of(() ->
                reviews.get(caller.get(), new ReviewId(parameters.text("id").orElse(""))));
        this.counts = Once.of(() -> reviews.counts(review.get()));
        this.page =
                Once.of(() -> reviews.lines(caller.get(), review.get().id(), filter(), parameters.page(CURSORS, SIZE)));
        this.rows = Once.of(this::read);
    }

    /**
     * A line as it is shown.
     *
     * @param now the line with what has become of its grant
     * @param role what the role is called
     * @param where what the scope is called
     * @param own whether the viewer holds it, alone or in a team, and so does not decide on it
     * @param takeable whether the viewer could take it away, if it is there and not their own
     */
    public record Row(LineNow now, String role, String where, boolean own, boolean takeable) {

        /** Identifies the line. */
        public String id() {
            return now.line().id().value();
        }

        /** Where the holder is shown. */
        public String address() {
            return now.line()
                    .listed()
                    .member()
                    .map(MemberId::value)
                    .map("/members/"::concat)
                    .or(() -> now.line().listed().team().map(TeamId::value).map("/teams/"::concat))
                    .orElse("");
        }

        /** Whether the grant is there, as far as that is asked. */
        public boolean there() {
            return !now.is(LineNow.State.GONE);
        }

        /** Whether the viewer may decide on it, if on anything. */
        public boolean decidable() {
            return there() && !own;
        }

        /** What is lost when it is withdrawn. */
        public String lost() {
            ReviewLine listed = now.line().listed();
            return ShownGrant.lost(
                    listed.team().isPresent() ? "Every member of the team loses" : listed.name() + " loses",
                    role,
                    where);
        }

        /** Whether the viewer may take it away. */
        public boolean withdrawable() {
            return decidable() && takeable;
        }

        /** What has become of it, where something has. */
        public String became() {
            return now.state()
                    .map(state -> switch (state) {
                        case SAME -> "";
                        case CHANGED -> "ends at another moment now";
                        case GONE -> "is gone";
                    })
                    .orElse("");
        }

        /** What was decided, in a word. */
        public String decided() {
            return now.line().decision().map(one -> one.verdict().word()).orElse("open");
        }
    }

    /** The review of the address. */
    public AccessReview review() {
        return review.get();
    }

    /** How far it is. */
    public ReviewCounts counts() {
        return counts.get();
    }

    /** Whether its day is over. */
    public boolean overdue() {
        return reviews.overdue(review());
    }

    /** Whether the viewer decides on lines. */
    public boolean deciding() {
        return review().isOpen() && reviews.reviews(caller.get(), review());
    }

    /** Whether the viewer may close it. */
    public boolean closable() {
        return review().isOpen() && access.mayEverywhere(caller.get(), Permission.MEMBER_MANAGE);
    }

    /** The lines of the page, with names. */
    public List<Row> rows() {
        return rows.get();
    }

    private List<Row> read() {
        List<LineNow> lines = page.get().items();
        List<ReviewedLine> reviewed = lines.stream().map(LineNow::line).toList();
        Set<ReviewLineId> own = deciding() ? reviews.own(caller.get(), reviewed) : Set.of();
        Set<ReviewLineId> takeable = deciding()
                ? standIn.takeable(
                        caller.get(),
                        review(),
                        reviewed.stream().map(ReviewedLine::listed).toList())
                : Set.of();
        return words.of(caller.get(), lines).stream()
                .map(line -> new Row(
                        line.now(),
                        line.role(),
                        line.where(),
                        own.contains(line.now().line().id()),
                        takeable.contains(line.now().line().id())))
                .toList();
    }

    /** Where the holder of a line is shown, as far as the viewer may look there; else empty text. */
    public String address(Row row) {
        Permission needed =
                row.now().line().listed().member().isPresent() ? Permission.MEMBER_READ : Permission.ACCESS_READ;
        return access.mayEverywhere(caller.get(), needed) ? row.address() : "";
    }

    /** Which grants it is of. */
    public String scope() {
        return ReviewWords.scope(review());
    }

    /** Who decides. */
    public String reviewers() {
        return ReviewWords.reviewers(review());
    }

    /** When it is opened again. */
    public String again() {
        return ReviewWords.again(review());
    }

    /** Links to the pages around. */
    public Pager pager() {
        return Pager.of(page.get(), here(), line -> CURSORS.cursor(reviews.keyOf(line)));
    }

    /** What is searched for. */
    public String text() {
        return parameters.text("q").orElse("");
    }

    /** Which lines are shown. */
    public String state() {
        return parameters.text("state").orElse("");
    }

    /**
     * Confirms the lines that were ticked.
     *
     * @throws org.holdfast.domain.shared.InvalidValueException {@code review-line-missing} when none is
     */
    public void confirm() {
        List<ReviewLineId> ticked =
                parameters.texts("line").stream().map(ReviewLineId::new).toList();
        int confirmed = deciding.confirm(caller.get(), review().id(), ticked, parameters.text("comment"));
        onward.to(here().toString(), "access-review-confirmed", Map.of("count", String.valueOf(confirmed)));
    }

    /** Takes away the grant that the button names. */
    public void withdraw(String line) {
        String name = deciding.withdraw(caller.get(), review().id(), new ReviewLineId(line), parameters.text("comment"))
                .listed()
                .name();
        onward.to(here().toString(), "access-review-withdrawn", Map.of("name", name));
    }

    /** Closes the review. */
    public void close() {
        AccessReview closed = closing.close(caller.get(), review().id(), version);
        onward.to(
                "/reviews/" + closed.id(),
                "access-review-closed",
                Map.of("name", closed.plan().name().value()));
    }

    public long getVersion() {
        return version == 0 ? review().version() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    private Link here() {
        return parameters
                .link("/reviews/" + review().id())
                .with("q", parameters.text("q"))
                .with("state", parameters.text("state"));
    }

    private LineFilter filter() {
        return new LineFilter(parameters.text("q"), Optional.of(state()).filter(word -> !word.isEmpty()));
    }
}
