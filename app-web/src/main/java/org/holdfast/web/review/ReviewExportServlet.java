package org.holdfast.web.review;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
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
import org.holdfast.domain.shared.DomainException;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.member.RoleWords;
import org.holdfast.web.shared.CsvExport;

/** {@code GET /reviews.csv?id=}: the lines of a review as a table, for those who may read it. */
@WebServlet(name = "reviews-csv", urlPatterns = ReviewExportServlet.PATH)
public class ReviewExportServlet extends HttpServlet {

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

    private final transient CurrentActor caller;
    private final transient ReadReviews reviews;
    private final transient GrantWords words;

    @Inject
    public ReviewExportServlet(CurrentActor caller, ReadReviews reviews, GrantWords words) {
        this.caller = caller;
        this.reviews = reviews;
        this.words = words;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Actor> actor = caller.find();
        if (actor.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        Optional<ReviewId> review = readable(actor.get(), request);
        if (review.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (CsvExport csv = CsvExport.download(response, "access-review.csv")) {
            csv.row(HEADINGS);
            reviews.everyLine(actor.get(), review.get(), lines -> write(actor.get(), lines, csv));
        }
    }

    private Optional<ReviewId> readable(Actor actor, HttpServletRequest request) {
        try {
            ReviewId id =
                    new ReviewId(Optional.ofNullable(request.getParameter("id")).orElse(""));
            return Optional.of(reviews.get(actor, id).id());
        } catch (DomainException nothingThere) {
            return Optional.empty();
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
