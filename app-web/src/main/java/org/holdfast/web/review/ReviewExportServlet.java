package org.holdfast.web.review;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.review.LineFilter;
import org.holdfast.domain.review.LineNow;
import org.holdfast.domain.review.ReadReviews;
import org.holdfast.domain.review.ReviewDecision;
import org.holdfast.domain.review.ReviewId;
import org.holdfast.domain.review.ReviewedLine;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.member.RoleWords;
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
            "Role",
            "Where",
            "Scope key",
            "Until",
            "Now",
            "Decision",
            "Comment",
            "Decided by",
            "Decided at");

    private final transient ReadReviews reviews;
    private final transient GrantWords words;

    @Inject
    public ReviewExportServlet(CurrentActor caller, ReadReviews reviews, GrantWords words) {
        super(caller);
        this.reviews = reviews;
        this.words = words;
    }

    @Override
    protected void download(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReviewId asked =
                new ReviewId(Optional.ofNullable(request.getParameter("id")).orElse(""));
        ReviewId review = reviews.get(actor, asked).id();
        try (CsvExport csv = CsvExport.download(response, "access-review.csv")) {
            csv.row(HEADINGS);
            reviews.everyLine(actor, review, lines -> write(actor, lines, csv));
        }
    }

    private void write(Actor actor, List<LineNow> lines, CsvExport csv) {
        List<Grant> grants =
                lines.stream().map(line -> line.line().listed().grant()).toList();
        GrantPlaces places = words.places(actor, grants);
        Map<RoleId, OwnRoleName> roles = words.roles(actor, grants);
        lines.forEach(line -> csv.row(cells(line, places, roles)));
    }

    private static List<Object> cells(LineNow now, GrantPlaces places, Map<RoleId, OwnRoleName> roles) {
        ReviewedLine line = now.line();
        Grant grant = line.listed().grant();
        return List.of(
                line.id().value(),
                line.listed().member().isPresent() ? "member" : "team",
                line.listed().name(),
                RoleWords.of(grant.role(), roles),
                places.word(grant),
                grant.key(),
                grant.until().map(Object::toString).orElse(""),
                now.state().name().toLowerCase(Locale.ROOT),
                line.decision().map(one -> one.verdict().word()).orElse(LineFilter.OPEN),
                line.decision().flatMap(ReviewDecision::comment).orElse(""),
                line.decision().map(ReviewDecision::byName).orElse(""),
                line.decision().map(one -> one.at().toString()).orElse(""));
    }
}
