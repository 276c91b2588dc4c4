package tw.portfolio.store.dynamo;

import java.security.SecureRandom;
import tw.portfolio.aws.Environment;
import tw.portfolio.store.CertificationStore;
import tw.portfolio.store.ExportStore;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.RosterWriter;
import tw.portfolio.store.SelectionStore;
import tw.portfolio.store.StudentRecords;
import tw.portfolio.store.SubmissionStore;

/** The stores that a function asks for, on one table and one client. */
public final class Stores {
  private final Table table;
  private final Backoff backoff = new JitteredBackoff(new SecureRandom());

  /** Stores on the table that the environment names. */
  public Stores(Environment environment) {
    this.table = Table.of(environment);
  }

  /** Pieces. */
  public PieceStore pieces() {
    return new DynamoPieceStore(table, backoff);
  }

  /** Queues and decisions. */
  public CertificationStore certifications() {
    return new DynamoCertificationStore(table, backoff);
  }

  /** Choices. */
  public SelectionStore selections() {
    return new DynamoSelectionStore(table, backoff);
  }

  /** Handing in. */
  public SubmissionStore submissions() {
    return new DynamoSubmissionStore(table, backoff);
  }

  /** Exports. */
  public ExportStore exports() {
    return new DynamoExportStore(table, backoff);
  }

  /** The roster. */
  public Roster roster() {
    return new DynamoRoster(table);
  }

  /** The roster, for those who write it. */
  public RosterWriter rosterWriter() {
    return new DynamoRosterWriter(table, backoff);
  }

  /** What offices have entered about students. */
  public StudentRecords studentRecords() {
    return new DynamoStudentRecords(table);
  }

  /** The school's own records. */
  public RecordStore records() {
    return new DynamoRecordStore(table, backoff);
  }
}
