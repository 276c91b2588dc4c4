package tw.portfolio.store.dynamo;

import java.security.SecureRandom;
import tw.portfolio.aws.Environment;
import tw.portfolio.store.AccountStore;
import tw.portfolio.store.AchievementStore;
import tw.portfolio.store.AnnouncementStore;
import tw.portfolio.store.AssessmentStore;
import tw.portfolio.store.CertificationStore;
import tw.portfolio.store.ChangeLog;
import tw.portfolio.store.ClassGrades;
import tw.portfolio.store.ConsultationStore;
import tw.portfolio.store.DataKeys;
import tw.portfolio.store.DeputyStore;
import tw.portfolio.store.EnrolmentStore;
import tw.portfolio.store.ExportStore;
import tw.portfolio.store.ExtensionStore;
import tw.portfolio.store.FileRegister;
import tw.portfolio.store.FoundingStore;
import tw.portfolio.store.ImportStore;
import tw.portfolio.store.PieceStore;
import tw.portfolio.store.RecordStore;
import tw.portfolio.store.Roster;
import tw.portfolio.store.RosterWriter;
import tw.portfolio.store.SelectionStore;
import tw.portfolio.store.SettingsStore;
import tw.portfolio.store.SignIns;
import tw.portfolio.store.StatementStore;
import tw.portfolio.store.StudentRecords;
import tw.portfolio.store.SubmissionStore;
import tw.portfolio.store.UnlockStore;

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

  /** Achievements, and choices of them. */
  public AchievementStore achievements() {
    return new DynamoAchievementStore(table, backoff);
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

  /** 修課評估. */
  public AssessmentStore assessments() {
    return new DynamoAssessmentStore(table, backoff);
  }

  /** Who is in a section. */
  public EnrolmentStore enrolments() {
    return new DynamoEnrolmentStore(table, backoff);
  }

  /** 課程諮詢紀錄. */
  public ConsultationStore consultations() {
    return new DynamoConsultationStore(table, backoff);
  }

  /** What the school sets, for those who set it. */
  public SettingsStore settings() {
    return new DynamoSettingsStore(table, backoff);
  }

  /** Extensions, for those who give them. */
  public ExtensionStore extensions() {
    return new DynamoExtensionStore(table, backoff);
  }

  /** Unlocks. */
  public UnlockStore unlocks() {
    return new DynamoUnlockStore(table, backoff);
  }

  /** Imports. */
  public ImportStore imports() {
    return new DynamoImportStore(table, backoff);
  }

  /** The roster. */
  public Roster roster() {
    return new DynamoRoster(table);
  }

  /** Accounts and roles. */
  public AccountStore accounts() {
    return new DynamoAccountStore(table, backoff);
  }

  /** How people sign in. */
  public SignIns signIns() {
    return new DynamoSignIns(table, backoff);
  }

  /** The first people of schools. */
  public FoundingStore founding() {
    return new DynamoFoundingStore(table, backoff);
  }

  /** Deputies. */
  public DeputyStore deputies() {
    return new DynamoDeputyStore(table, backoff);
  }

  /** What has happened. */
  public ChangeLog changes() {
    return new DynamoChangeLog(table);
  }

  /** The roster, for those who write it. */
  public RosterWriter rosterWriter() {
    return new DynamoRosterWriter(table, backoff);
  }

  /** What offices have entered about students. */
  public StudentRecords studentRecords() {
    return new DynamoStudentRecords(table);
  }

  /** The school's own records, but for students: those have national ids. */
  public RecordStore records() {
    return records(DataKeys.none());
  }

  /** All of the school's own records. */
  public RecordStore records(DataKeys keys) {
    return new DynamoRecordStore(table, backoff, keys);
  }

  /** Statements. */
  public StatementStore statements() {
    return new DynamoStatementStore(table, backoff);
  }

  /** The grades of classes. */
  public ClassGrades classGrades() {
    return new DynamoClassGrades(table);
  }

  /** Every file that there is. */
  public FileRegister fileRegister() {
    return new DynamoFileRegister(table);
  }

  /** Announcements. */
  public AnnouncementStore announcements() {
    return new DynamoAnnouncementStore(table, backoff);
  }
}
