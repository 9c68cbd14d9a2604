package org.holdfast.domain.factor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.member.MemberId;

/** Second factors that last as long as the process. */
public final class InMemoryFactors implements Factors {

    private final Map<MemberId, Factor> factors = new HashMap<>();
    private Runnable beforeAdding = () -> {};

    @Override
    public synchronized Optional<Factor> find(MemberId member) {
        return Optional.ofNullable(factors.get(member));
    }

    /** What another request does just before the next factor is added. */
    public void beforeAdding(Runnable other) {
        beforeAdding = other;
    }

    @Override
    public synchronized Set<MemberId> having(Collection<MemberId> members) {
        Set<MemberId> having = new HashSet<>(members);
        having.retainAll(factors.keySet());
        return having;
    }

    @Override
    public synchronized boolean add(Factor factor) {
        Runnable other = beforeAdding;
        beforeAdding = () -> {};
        other.run();
        return factors.putIfAbsent(factor.member(), factor) == null;
    }

    @Override
    public synchronized void save(Factor factor) {
        factors.put(factor.member(), factor);
    }

    @Override
    public synchronized boolean useStep(MemberId member, long step) {
        Optional<Factor> before = find(member).filter(factor -> factor.lastStep() < step);
        before.ifPresent(factor -> save(with(factor, step, factor.recovery())));
        return before.isPresent();
    }

    @Override
    public synchronized boolean useRecovery(MemberId member, String hash) {
        Optional<Factor> before =
                find(member).filter(factor -> factor.recovery().contains(hash));
        before.ifPresent(factor -> save(with(
                factor,
                factor.lastStep(),
                factor.recovery().stream().filter(one -> !one.equals(hash)).toList())));
        return before.isPresent();
    }

    @Override
    public synchronized void renewRecovery(MemberId member, List<String> hashes) {
        find(member).ifPresent(factor -> save(with(factor, factor.lastStep(), hashes)));
    }

    @Override
    public synchronized boolean remove(MemberId member) {
        return factors.remove(member) != null;
    }

    private static Factor with(Factor factor, long step, List<String> recovery) {
        return new Factor(factor.member(), factor.organisation(), factor.sealed(), factor.enrolledAt(), step, recovery);
    }
}
