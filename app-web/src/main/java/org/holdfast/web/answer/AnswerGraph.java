package org.holdfast.web.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Origin;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.answer.AnswerContent;
import org.holdfast.domain.answer.AnswerId;
import org.holdfast.domain.answer.AnswerRequirement;
import org.holdfast.domain.answer.ReadSheet;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.board.ItemId;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.member.Person;
import org.holdfast.domain.member.ReadPeople;
import org.holdfast.domain.site.SiteId;
import org.holdfast.security.signin.CurrentActor;
import org.holdfast.web.graph.Needs;
import org.holdfast.web.member.PersonView;
import org.jspecify.annotations.Nullable;

/** Sheets and answers. */
@GraphQLApi
@ApplicationScoped
public class AnswerGraph {

    private final CurrentActor caller;
    private final ReadSheet sheets;
    private final AnswerRequirement answers;
    private final ReadPeople people;

    @Inject
    public AnswerGraph(CurrentActor caller, ReadSheet sheets, AnswerRequirement answers, ReadPeople people) {
        this.caller = caller;
        this.sheets = sheets;
        this.answers = answers;
        this.people = people;
    }

    @Query
    @Needs(Permission.ANSWER_READ)
    @Description("All answers of one site on one board.")
    public @NonNull SheetView sheet(@NonNull @Id String board, @NonNull @Id String site) {
        return SheetView.from(sheets.get(actor(), new BoardId(board), new SiteId(site)));
    }

    @Query
    @Needs(Permission.ANSWER_READ)
    @Description("One answer; at version 0 while nobody answered.")
    public @NonNull AnswerView answer(
            @NonNull @Id String board, @NonNull @Id String site, @NonNull @Id String requirement) {
        return AnswerView.from(sheets.answer(actor(), id(board, site, requirement)));
    }

    @Description("The member who sees to it; null when nobody does, or one who is no longer a member.")
    public List<@Nullable PersonView> responsible(@Source List<AnswerView> given) {
        List<MemberId> ids = given.stream()
                .flatMap(answer -> Stream.ofNullable(answer.responsibleId()))
                .distinct()
                .map(MemberId::new)
                .toList();
        Map<MemberId, Person> found = ids.isEmpty() ? Map.of() : people.findAll(actor(), ids);
        return given.stream().map(answer -> view(found, answer.responsibleId())).toList();
    }

    @Mutation("setStatus")
    @Needs(Permission.ANSWER_WRITE)
    @Description("Gives a requirement a status at a site and leaves the rest of the answer.")
    public @NonNull AnswerView setStatus(
            @NonNull @Id String board,
            @NonNull @Id String site,
            @NonNull @Id String requirement,
            @Description("The version that the caller has seen; 0 where nobody had answered.") int version,
            @NonNull @Id String status) {
        StatusId to = new StatusId(status);
        return AnswerView.from(answers.setStatus(actor(), id(board, site, requirement), version, to));
    }

    @Mutation
    @Needs(Permission.ANSWER_WRITE)
    @Description("Answers a requirement at a site.")
    public @NonNull AnswerView answerRequirement(
            @NonNull @Id String board,
            @NonNull @Id String site,
            @NonNull @Id String requirement,
            @Description("The version that the caller has seen; 0 where nobody had answered.") int version,
            @NonNull AnswerInput answer) {
        AnswerContent content = answer.content();
        return AnswerView.from(answers.answer(actor(), id(board, site, requirement), version, before -> content));
    }

    private static @Nullable PersonView view(Map<MemberId, Person> found, @Nullable String id) {
        return Optional.ofNullable(id)
                .map(MemberId::new)
                .map(found::get)
                .map(PersonView::from)
                .orElse(null);
    }

    private Actor actor() {
        return caller.get().through(Origin.API);
    }

    private static AnswerId id(String board, String site, String requirement) {
        return new AnswerId(new BoardId(board), new SiteId(site), new ItemId(requirement));
    }
}
