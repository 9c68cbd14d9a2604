package org.holdfast.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewWork;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.Once;

/** The access reviews that wait for the viewer, so that the start page leads to them. */
@Named
@RequestScoped
public class WaitingReviews {

    private static final int MOST = 10;

    private final CurrentActor caller;
    private final Access access;
    private final Supplier<ReviewWork> waiting;
    private final Supplier<Set<ReviewId>> overdue;

    @Inject
    public WaitingReviews(CurrentActor caller, Access access, ReadReviews reviews) {
        this.caller = caller;
        this.access = access;
        this.waiting = Once.of(() -> reviews.waiting(caller.get(), MOST + 1));
        this.overdue = Once.of(() -> reviews.overdue(
                caller.get().organisation(),
                Stream.concat(list().stream(), closable().stream()).toList()));
    }

    /** The first on which the viewer decides, those of the earliest day first. */
    public List<AccessReview> list() {
        return first(waiting.get().deciding());
    }

    /** The first on which nothing is left for the viewer but to close them. */
    public List<AccessReview> closable() {
        return first(waiting.get().closing());
    }

    /** How many there are to decide on. */
    public String title() {
        int found = waiting.get().deciding().size();
        return found == 1 ? "1 access review asks you to decide" : counted(found) + " access reviews ask you to decide";
    }

    /** How many there are to close. */
    public String closableTitle() {
        int found = waiting.get().closing().size();
        return found == 1 ? "1 access review can be closed" : counted(found) + " access reviews can be closed";
    }

    /** Whether the viewer is led to all that are open, as not every one is shown. */
    public boolean more() {
        ReviewWork found = waiting.get();
        boolean cut = found.deciding().size() > MOST || found.closing().size() > MOST;
        return cut && access.mayEverywhere(caller.get(), Permission.ACCESS_READ);
    }

    /** Whether the day of a review is over. */
    public boolean overdue(AccessReview review) {
        return overdue.get().contains(review.id());
    }

    private static List<AccessReview> first(List<AccessReview> found) {
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static String counted(int found) {
        return found > MOST ? "More than " + MOST : String.valueOf(found);
    }
}
