package tw.portfolio.kernel.store;

/**
 * One kind of place in which something about a person lies, so that all of it can be counted and
 * taken away. Each room says so of its own places. Lines of the history are none: they have an end
 * of their own.
 */
public interface PersonalData {
  /** What the record of a deletion calls it. */
  String code();

  /** How many things there are about the person. */
  int count(DataSubject subject);

  /** Takes all of them away, for good; what is gone already is no error. */
  void erase(DataSubject subject);
}
