package tw.portfolio.kernel.dynamo;

/**
 * Who writes by the thousand while people work. All who may be at it at once take no more than
 * {@link PartitionPace#MOST} together, since none of them knows of the others.
 */
public final class PacedWriter {
  /** An import: two workers may write files of one school side by side. */
  public static final PacedWriter IMPORT_WORKER = new PacedWriter(210);

  /** What follows from a section's new teacher, one run at a time. */
  public static final PacedWriter SWEEP = new PacedWriter(80);

  private final long units;

  PacedWriter(long units) {
    this.units = units;
  }

  /** Write units that each takes of a key within a second. */
  public long units() {
    return units;
  }
}
