package org.holdfast.domain.explain;

import java.util.List;
import org.holdfast.domain.member.Member;
import org.holdfast.domain.token.ApiToken;

/**
 * A token that lets programs in, with what it may do at most. It never does more than its maker may.
 *
 * @param token which
 * @param maker who made it and answers for it
 * @param limits its roles, with what they allow now, in the order of grants
 */
public record ExplainedToken(ApiToken token, Member maker, List<ExplainedGrant> limits) {

    public ExplainedToken {
        limits = List.copyOf(limits);
    }
}
