package tw.portfolio.local.store;

import java.security.SecureRandom;
import tw.portfolio.access.Roster;
import tw.portfolio.access.dynamo.DynamoRoster;
import tw.portfolio.account.AccountStore;
import tw.portfolio.account.DeputyStore;
import tw.portfolio.account.FoundingStore;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.dynamo.DynamoAccountStore;
import tw.portfolio.account.dynamo.DynamoDeputyStore;
import tw.portfolio.account.dynamo.DynamoFoundingStore;
import tw.portfolio.account.dynamo.DynamoSignIns;
import tw.portfolio.announcement.AnnouncementStore;
import tw.portfolio.announcement.dynamo.DynamoAnnouncementStore;
import tw.portfolio.audit.FileRegister;
import tw.portfolio.audit.dynamo.DynamoFileRegister;
import tw.portfolio.guidance.AssessmentStore;
import tw.portfolio.guidance.ConsultationStore;
import tw.portfolio.guidance.dynamo.DynamoAssessmentStore;
import tw.portfolio.guidance.dynamo.DynamoConsultationStore;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.history.dynamo.DynamoChangeLog;
import tw.portfolio.imports.ImportStore;
import tw.portfolio.imports.dynamo.DynamoImportStore;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.JitteredBackoff;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.receipt.dynamo.DynamoReceiptStore;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RosterWriter;
import tw.portfolio.record.StudentRecords;
import tw.portfolio.record.dynamo.DynamoClassGrades;
import tw.portfolio.record.dynamo.DynamoRecordStore;
import tw.portfolio.record.dynamo.DynamoRosterWriter;
import tw.portfolio.record.dynamo.DynamoStudentRecords;
import tw.portfolio.record.nationalid.DataKeys;
import tw.portfolio.record.section.EnrolmentStore;
import tw.portfolio.record.section.dynamo.DynamoEnrolmentStore;
import tw.portfolio.settings.ExtensionStore;
import tw.portfolio.settings.LeaverRetentionStore;
import tw.portfolio.settings.RetentionStore;
import tw.portfolio.settings.SchoolNameStore;
import tw.portfolio.settings.SettingsInForce;
import tw.portfolio.settings.SettingsStore;
import tw.portfolio.settings.dynamo.DynamoExtensionStore;
import tw.portfolio.settings.dynamo.DynamoLeaverRetentionStore;
import tw.portfolio.settings.dynamo.DynamoRetentionStore;
import tw.portfolio.settings.dynamo.DynamoSchoolNames;
import tw.portfolio.settings.dynamo.DynamoSettingsInForce;
import tw.portfolio.settings.dynamo.DynamoSettingsStore;
import tw.portfolio.statement.StatementStore;
import tw.portfolio.statement.dynamo.DynamoStatementStore;
import tw.portfolio.submission.ExportStore;
import tw.portfolio.submission.dynamo.DynamoExportStore;
import tw.portfolio.work.PieceStore;
import tw.portfolio.work.dynamo.DynamoPieceStore;
import tw.portfolio.work.outcome.CertificationStore;
import tw.portfolio.work.outcome.dynamo.DynamoCertificationStore;
import tw.portfolio.work.summary.Summaries;
import tw.portfolio.work.summary.dynamo.DynamoSummaries;

/** The stores that a function asks for, on one table and one client. */
public final class Stores {
  private final Table table;
  private final Backoff backoff = new JitteredBackoff(new SecureRandom());

  /** Stores on the table that the environment names. */
  public Stores(Environment environment) {
    this.table = Table.of(environment);
  }

  /** Work of every kind, and choices of it. */
  public PieceStore pieces() {
    return new DynamoPieceStore(table, backoff);
  }

  /** Queues and decisions. */
  public CertificationStore certifications() {
    return new DynamoCertificationStore(table, backoff);
  }

  /** How far everybody's work is. */
  public Summaries summaries() {
    return new DynamoSummaries(table, backoff);
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

  /** For how long the history is kept, for those who set it. */
  public RetentionStore retention() {
    return new DynamoRetentionStore(table, backoff);
  }

  /** For how long what there is of leavers is kept, for those who set it. */
  public LeaverRetentionStore leaverRetention() {
    return new DynamoLeaverRetentionStore(table, backoff);
  }

  /** What schools are called. */
  public SchoolNameStore names() {
    return new DynamoSchoolNames(table, backoff);
  }

  /** Extensions, for those who give them. */
  public ExtensionStore extensions() {
    return new DynamoExtensionStore(table, backoff);
  }

  /** Imports. */
  public ImportStore imports() {
    return new DynamoImportStore(table, backoff);
  }

  /** The roster. */
  public Roster roster() {
    return new DynamoRoster(table);
  }

  /** What the school has set, to read. */
  public SettingsInForce inForce() {
    return new DynamoSettingsInForce(table);
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

  /** Receipts. */
  public ReceiptStore receipts() {
    return new DynamoReceiptStore(table, backoff);
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
