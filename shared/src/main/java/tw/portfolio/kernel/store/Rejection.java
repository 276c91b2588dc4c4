package tw.portfolio.kernel.store;

/** Why a write did not happen, with what the store found instead: each room has its own reasons. */
public interface Rejection {}
