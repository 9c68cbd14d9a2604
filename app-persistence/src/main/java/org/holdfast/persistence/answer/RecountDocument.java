package org.holdfast.persistence.answer;

import jakarta.nosql.Column;
import jakarta.nosql.Entity;
import jakarta.nosql.Id;
import org.holdfast.domain.answer.RecountRequested;
import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.organisation.OrganisationId;

/** A board that is to be recounted; its id is the board's. */
@Entity(RecountDocument.COLLECTION)
record RecountDocument(
        @Id String id, @Column String organisation, @Column String token) {

    static final String COLLECTION = "recounts";

    RecountRequested toRequest() {
        return new RecountRequested(new OrganisationId(organisation), new BoardId(id), token);
    }
}
