package org.holdfast.domain.factor;

class InMemoryFactorsTest implements FactorsContract {

    private final Factors factors = new InMemoryFactors();

    @Override
    public Factors factors() {
        return factors;
    }
}
