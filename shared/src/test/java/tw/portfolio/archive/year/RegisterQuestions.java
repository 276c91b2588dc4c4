package tw.portfolio.archive.year;

import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.campus.Answers;
import tw.portfolio.copy.CopyScene;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.receipt.CaseId;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.receipt.ReceiptSamples;
import tw.portfolio.receipt.ReceiptStore;
import tw.portfolio.receipt.ReceiptStore.Returned;
import tw.portfolio.receipt.StudentReceipt;
import tw.portfolio.record.register.Confirmation;
import tw.portfolio.record.register.Enquiries.EnquiryWrite;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.record.register.Enquiry.End;
import tw.portfolio.record.register.Enquiry.Round;
import tw.portfolio.record.register.Enquiry.Verdict;
import tw.portfolio.record.register.RegisterField;
import tw.portfolio.record.register.RegisterValue;
import tw.portfolio.record.register.memory.MemoryConfirmations;
import tw.portfolio.record.register.memory.MemoryEnquiries;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.Semester;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.ExtendingWindows.ExtensionRequest;
import tw.portfolio.settings.ExtendingWindows.Who;

/** What 王小明 has been asked and has asked: receipts, the register, more time. */
final class RegisterQuestions {
  private RegisterQuestions() {}

  static void in(CopyScene scene, MemoryEnquiries enquiries, MemoryConfirmations confirmations) {
    ReceiptStore receipts = scene.kept().receipts();
    StudentReceipt received = ReceiptSamples.receive(receipts, Students.MING, NOW);
    ReceiptSamples.report(receipts, received, new CaseId(Ids.nth(321)), NOW);
    receipts.tick(
        SCHOOL,
        Students.MING.id(),
        new ReceiptPeriod(SchoolBuilder.YEAR, 0),
        Optional.of(new Returned(NOW, "導師")),
        line(SubjectKind.RECEIPT, "form"));
    enquiries.write(new EnquiryWrite(SCHOOL, asked(), line(SubjectKind.RECORD, "born"), false));
    confirmations.write(
        SCHOOL,
        new Confirmation(
            TERM,
            "101",
            1,
            NOW,
            Staff.DIRECTOR.id(),
            Staff.DIRECTOR.name(),
            scene.kept().registers().of(SCHOOL, Students.MING.id(), Records.MING.number()).stream()
                .toList(),
            List.of()),
        line(SubjectKind.RECORD, "101"));
    Answers.granted(
        scene
            .campus
            .extending()
            .give(
                Staff.actor(Staff.DIRECTOR),
                new ExtensionRequest(
                    SchoolBuilder.YEAR,
                    WindowKey.of(WindowKind.UPLOAD, Semester.FIRST),
                    new Who.Student(Students.MING.id()),
                    LocalDate.of(2027, 3, 1),
                    "住院治療"),
                scene.campus.now()));
  }

  private static Enquiry asked() {
    Round answered =
        new Round(
            NOW,
            "應為 9 月 16 日",
            Optional.of(RegisterValue.of("2010-09-15")),
            Optional.of(
                new End.Answered(
                    Verdict.RIGHT, "戶籍謄本如此", NOW, Staff.DIRECTOR.id(), Staff.DIRECTOR.name())));
    Round takenBack = new Round(NOW, "算了", Optional.empty(), Optional.of(new End.TakenBack(NOW)));
    return new Enquiry(Students.MING.id(), RegisterField.BORN, 1, List.of(answered, takenBack));
  }

  private static Change line(SubjectKind kind, String id) {
    return new Change(
        new Subject(kind, id),
        NOW,
        new Author.Platform(),
        ChangeAction.CHANGE,
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty());
  }
}
