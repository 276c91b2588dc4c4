package tw.portfolio.kernel.aws;

/** Marks an exception that says only this: the same request may be sent again a little later. */
public interface TooMuchAtOnce {}
