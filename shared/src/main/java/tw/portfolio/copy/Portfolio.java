package tw.portfolio.copy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.guidance.Assessment;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.history.Change;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.record.StudentEntries;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.school.Actor;
import tw.portfolio.settings.NamedSchool;
import tw.portfolio.work.WorkKind;

/**
 * All that the platform has of a student (學習歷程), as the student may read it: no more than the
 * student's own pages show.
 *
 * @param school the student's school
 * @param student whose
 * @param at when it was asked for
 * @param register 基本資料, the national id masked; none if the registrar has entered nothing
 * @param enquiries what the student has called into question of it
 * @param work outcomes and achievements, the earliest year first
 * @param entries what offices have entered
 * @param statements 自傳與學習計畫, the earliest year first
 * @param assessments 修課評估, the latest year first
 * @param consultations 課程諮詢紀錄, the latest first
 * @param receipts 收訖明細 of what was handed in, with what was reported of them
 * @param reached where the student is reached, and what the student was told
 * @param history what has happened, the latest first
 */
public record Portfolio(
    NamedSchool school,
    Actor student,
    Instant at,
    Optional<RegisterEntry> register,
    List<Enquiry> enquiries,
    List<WorkOfYear> work,
    StudentEntries entries,
    List<WrittenStatement> statements,
    List<Assessment> assessments,
    List<Consultation> consultations,
    StudentReceipts receipts,
    Reached reached,
    List<Change> history) {
  /** Copies the lists. */
  public Portfolio {
    enquiries = List.copyOf(enquiries);
    work = List.copyOf(work);
    statements = List.copyOf(statements);
    assessments = List.copyOf(assessments);
    consultations = List.copyOf(consultations);
    history = List.copyOf(history);
  }

  /** The years in which there is work of that kind, the earliest first. */
  public List<WorkOfYear> work(WorkKind kind) {
    return work.stream().filter(of -> of.kind() == kind).toList();
  }
}
