package org.holdfast.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.answer.Answer;
import org.holdfast.domain.answer.AnswerContent;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.answer.AnswerRequirement;
import org.holdfast.domain.answer.Cost;
import org.holdfast.domain.answer.OpenSheet;
import org.holdfast.domain.answer.ReadSheet;
import org.holdfast.domain.board.Board;
import org.holdfast.domain.board.OutlineNode;
import org.holdfast.domain.board.Status;
import org.holdfast.domain.journal.Change;
import org.holdfast.domain.journal.Recorder;
import org.holdfast.domain.site.Site;

/** What was answered at the places of the sample so far: much at one, a little at others, nothing at the last. */
@ApplicationScoped
public class SampleAnswers {

    /** By place, a letter for each requirement in the order of the checklist; a dot where nobody looked yet. */
    private static final Map<String, String> GIVEN = Map.of(
            "SAMPLE-C1", "MMMBMFMMMM.N",
            "SAMPLE-C2", "MB.FMM.M.MB.",
            "SAMPLE-V1", "MMMMMMBMMMMM");

    private static final Map<Character, String> STATUSES =
            Map.of('M', "Met", 'B', "Being fixed", 'F', "Falls short", 'N', "Not for this site");

    private static final List<Detail> DETAILS = List.of(
            new Detail("SAMPLE-C1", "A-4", 40, "The drill is planned for the next early shift.", ""),
            new Detail("SAMPLE-C1", "B-2", -12, "Two are missing on the mezzanine, see the plan.", "360"),
            new Detail("SAMPLE-C2", "A-2", 21, "A louder siren for the filling hall is ordered.", "1850"),
            new Detail("SAMPLE-C2", "A-4", 60, "", ""),
            new Detail("SAMPLE-C2", "C-3", 7, "The sheet is being printed.", "20"),
            new Detail("SAMPLE-V1", "B-3", 14, "Pallets move behind the fence.", "900"));

    /**
     * More than a status.
     *
     * @param days from today to the due date
     */
    private record Detail(String place, String requirement, int days, String comment, String cost) {

        boolean of(Site site, OutlineNode node) {
            return code(site).equals(place) && code(node).equals(requirement);
        }

        AnswerContent in(AnswerContent content, LocalDate today) {
            return content.withDue(Optional.of(today.plusDays(days)))
                    .withComment(Optional.of(comment).filter(text -> !text.isEmpty()))
                    .withCost(Optional.of(cost).filter(text -> !text.isEmpty()).map(Cost::parse));
        }
    }

    private final ReadSheet sheets;
    private final Recorder recorder;
    private final Clock clock;

    @Inject
    public SampleAnswers(ReadSheet sheets, Recorder recorder, Clock clock) {
        this.sheets = sheets;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Gives the answers of these places on the board of the sample, all at once. */
    void give(Actor actor, Board board, List<Site> places) {
        recorder.recordAll(
                actor,
                places.stream()
                        .flatMap(place -> answers(sheets.get(actor, board.id(), place.id())))
                        .toList());
    }

    private Stream<Change<Answer>> answers(OpenSheet sheet) {
        Board board = sheet.facts().board();
        Site place = sheet.facts().site();
        List<OutlineNode> requirements = sheet.facts().outline().requirements();
        String given = GIVEN.getOrDefault(code(place), "");
        return IntStream.range(0, given.length()).boxed().flatMap(at -> status(board, given.charAt(at)).stream()
                .map(status -> {
                    OutlineNode requirement = requirements.get(at);
                    Answer before = sheet.answer(new AnswerId(board.id(), place.id(), requirement.id()));
                    AnswerContent content = before.content().withStatus(status.id());
                    return Change.created(
                            AnswerRequirement.ANSWERED, before.saying(detailed(content, place, requirement)));
                }));
    }

    private AnswerContent detailed(AnswerContent content, Site place, OutlineNode requirement) {
        return DETAILS.stream()
                .filter(detail -> detail.of(place, requirement))
                .findFirst()
                .map(detail -> detail.in(content, LocalDate.now(clock)))
                .orElse(content);
    }

    private static Optional<Status> status(Board board, char letter) {
        return board.statuses().offered().stream()
                .filter(status -> status.name().value().equals(STATUSES.get(letter)))
                .findFirst();
    }

    private static String code(Site site) {
        return site.code().orElseThrow().value();
    }

    private static String code(OutlineNode node) {
        return node.item().code().orElseThrow().value();
    }
}
