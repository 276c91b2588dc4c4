package tw.portfolio.job;

/** Who does a job: workers differ in what they may open. */
public enum JobWorker {
  /** Reads records and files; opens no national id. */
  PACKING,
  /** Writes national ids into books and exchange packages (名冊、歷程交換). */
  BOOKS,
  /** Reads what comes from outside; compares national ids by their keyed hashes. */
  INTAKE
}
