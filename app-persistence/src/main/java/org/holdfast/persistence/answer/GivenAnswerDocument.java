package org.holdfast.persistence.answer;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.holdfast.domain.answer.AnswerContent;
import org.holdfast.domain.answer.Cost;
import org.holdfast.domain.answer.GivenAnswer;
import org.holdfast.domain.board.StatusId;
import org.holdfast.domain.member.MemberId;

/** The stored form of an answer on its sheet; what is absent is left out. */
final class GivenAnswerDocument {

    private GivenAnswerDocument() {}

    static Document from(GivenAnswer given) {
        AnswerContent content = given.content();
        Document document = new Document("version", given.version())
                .append("status", content.status().value())
                .append("at", Date.from(given.at()))
                .append("by", given.by());
        content.responsible().ifPresent(member -> document.append("responsible", member.value()));
        content.due().ifPresent(due -> document.append("due", due.toString()));
        content.cost().ifPresent(cost -> document.append("cost", cost.toString()));
        if (!content.labels().isEmpty()) {
            document.append("labels", content.labels());
        }
        content.comment().ifPresent(comment -> document.append("comment", comment));
        return document;
    }

    static GivenAnswer toGivenAnswer(Document document) {
        AnswerContent content = new AnswerContent(
                new StatusId(document.getString("status")),
                Optional.ofNullable(document.getString("responsible")).map(MemberId::new),
                Optional.ofNullable(document.getString("due")).map(LocalDate::parse),
                Optional.ofNullable(document.getString("cost")).map(Cost::parse),
                document.getList("labels", String.class, List.of()),
                Optional.ofNullable(document.getString("comment")));
        return new GivenAnswer(
                document.getLong("version"), content, document.getDate("at").toInstant(), document.getString("by"));
    }
}
