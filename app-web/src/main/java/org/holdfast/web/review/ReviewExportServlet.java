package org.holdfast.web.review;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.review.LineNow;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.domain.review.ReviewDecision;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewedLine;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.shared.CsvExport;
import org.holdfast.web.shared.DownloadServlet;

/** {@code GET /reviews.csv?id=}: the lines of a review as a table, for those who may read it. */
@WebServlet(name = "reviews-csv", urlPatterns = ReviewExportServlet.PATH)
public class ReviewExportServlet extends DownloadServlet {

    /** Where it answers. */
    public static final String PATH = "/reviews.csv";

    private static final long serialVersionUID = 1L;

    private static final List<Object> HEADINGS = List.of(
            "Line id",
            "Kind",
            "Holder",
            "Mail address",
            "Role",
            "Where",
            "Scope key",
            "Until",
            "Now",
            "Decision",
            "Comment",
            "Decided by",
            "Decided at",
            "Review",
            "Of",
            "Due",
            "Who reviews",
            "Opened by",
            "Opened at",
            "Again after months",
            "Closed by",
            "Closed");

    private final transient ReadReviews reviews;
    private final transient ReviewWords words;

    @Inject
    public ReviewExportServlet(CurrentActor caller, ReadReviews reviews, ReviewWords words) {
        super(caller);
        this.reviews = reviews;
        this.words = words;
    }

    @Override
    protected void download(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReviewId asked =
                new ReviewId(Optional.ofNullable(request.getParameter("id")).orElse(""));
        AccessReview review = reviews.get(actor, asked);
        try (CsvExport csv = CsvExport.download(response, "access-review.csv")) {
            csv.row(HEADINGS);
            reviews.everyLine(
                    actor, review.id(), lines -> words.of(actor, lines).forEach(line -> csv.row(cells(review, line))));
        }
    }

    private static List<Object> cells(AccessReview review, ReviewWords.Line shown) {
        LineNow now = shown.now();
        ReviewedLine line = now.line();
        Grant grant = line.listed().grant();
        return List.of(
                line.id().value(),
                line.listed().member().isPresent() ? "member" : "team",
                line.listed().name(),
                line.listed().mail().orElse(""),
                shown.role(),
                shown.where(),
                grant.key(),
                grant.until().map(Object::toString).orElse(""),
                now.state().map(state -> state.name().toLowerCase(Locale.ROOT)).orElse(""),
                line.decision().map(one -> one.verdict().word()).orElse(LineFilter.OPEN),
                line.decision().flatMap(ReviewDecision::comment).orElse(""),
                line.decision().map(ReviewDecision::byName).orElse(""),
                line.decision().map(one -> one.at().toString()).orElse(""),
                review.plan().name().value(),
                ReviewWords.scope(review),
                review.plan().due().toString(),
                ReviewWords.reviewers(review),
                review.names().openedBy(),
                review.openedAt().toString(),
                review.plan().months(),
                review.closing().map(AccessReview.Closing::byName).orElse(""),
                review.closing().map(closing -> closing.at().toString()).orElse(""));
    }
}
