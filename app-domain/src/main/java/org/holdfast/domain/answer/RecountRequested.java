package org.holdfast.domain.answer;

import org.holdfast.domain.board.BoardId;
import org.holdfast.domain.organisation.OrganisationId;

/**
 * A board whose sheets are to be counted anew, because its scope or outline changed.
 *
 * @param organisation the boundary it belongs to
 * @param board the board
 * @param token tells this request from a later one for the same board
 */
public record RecountRequested(OrganisationId organisation, BoardId board, String token) {}
