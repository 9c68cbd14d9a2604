package org.holdfast.persistence.factor;

import org.holdfast.domain.factor.Factors;
import org.holdfast.domain.factor.FactorsContract;
import org.holdfast.persistence.database.TestDatabase;

class MongoFactorsIT implements FactorsContract {

    private final Factors factors = new MongoFactors(TestDatabase.migrated());

    @Override
    public Factors factors() {
        return factors;
    }
}
