package tw.portfolio.reminder.digest;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.receipt.ReceiptPeriod;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;

/** What a student is reminded of. */
public sealed interface StudentLine extends DigestLine {
  /**
   * Pieces that have their files and were never sent.
   *
   * @param term of which semester
   * @param pieces how many
   * @param until while they can be sent
   * @param today the day
   */
  record Unsent(Term term, int pieces, Window until, LocalDate today) implements StudentLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.UNSENT;
    }

    @Override
    public String about() {
      return term.toString();
    }

    @Override
    public String chinese() {
      return "您有 %d 件課程學習成果已經上傳，但還沒有送出認證，老師看不到。請送出認證；%s。"
          .formatted(pieces, Wording.until(until, today));
    }

    @Override
    public String english() {
      return "%s uploaded but never sent, so no teacher sees %s. Send for certification. %s"
          .formatted(
              Wording.many(pieces, "course outcome is", "course outcomes are"),
              pieces == 1 ? "it" : "them",
              Wording.untilEnglish(until, today));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.OUTCOMES);
    }
  }

  /**
   * Pieces whose files never came or were not what they said they were.
   *
   * @param work of which kind
   * @param term of which semester; the first for what is counted by the year
   * @param pieces how many
   * @param until while other files can be uploaded
   * @param today the day
   */
  record Draft(WorkKind work, Term term, int pieces, Window until, LocalDate today)
      implements StudentLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.DRAFT;
    }

    @Override
    public String about() {
      return work.code() + " " + term;
    }

    @Override
    public String chinese() {
      return "您有 %d 件%s的檔案沒有上傳完成，或沒有通過檢查。請重新上傳；%s。"
          .formatted(pieces, Words.chinese(work), Wording.until(until, today));
    }

    @Override
    public String english() {
      return "The files of %s did not arrive or did not pass the check. Upload them again. %s"
          .formatted(Words.pieces(work, pieces), Wording.untilEnglish(until, today));
    }

    @Override
    public PageLink page() {
      return Words.page(work);
    }
  }

  /**
   * Pieces that a teacher has returned.
   *
   * @param term of which semester
   * @param pieces how many
   * @param until while they can be sent again
   * @param today the day
   */
  record Returned(Term term, int pieces, Window until, LocalDate today) implements StudentLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.RETURNED;
    }

    @Override
    public String about() {
      return term.toString();
    }

    @Override
    public String chinese() {
      return "老師退回了您 %d 件課程學習成果。請看退回的原因，補充後再送出認證；%s。"
          .formatted(pieces, Wording.until(until, today));
    }

    @Override
    public String english() {
      return "%s returned. Read why, mend, and send again. %s"
          .formatted(
              Wording.many(pieces, "course outcome was", "course outcomes were"),
              Wording.untilEnglish(until, today));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.OUTCOMES);
    }
  }

  /**
   * One piece that a teacher has just returned.
   *
   * @param piece which
   * @param course the course that it came out of
   * @param by who returned it
   * @param reason what the teacher wrote
   * @param until while it can be sent again; none if that is over
   * @param today the day
   */
  record ReturnedPiece(
      PieceId piece,
      String course,
      String by,
      String reason,
      Optional<Window> until,
      LocalDate today)
      implements StudentLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.RETURNED;
    }

    @Override
    public String about() {
      return piece.toString();
    }

    @Override
    public String chinese() {
      return "%s老師退回了您「%s」的課程學習成果：「%s」%s"
          .formatted(
              by,
              course,
              reason,
              until
                  .map(window -> "請補充後再送出認證；" + Wording.until(window, today) + "。")
                  .orElse("送出認證的期間已經結束，需要補件請洽教務處。"));
    }

    @Override
    public String english() {
      return "%s returned your outcome of %s: “%s” %s"
          .formatted(
              by,
              course,
              reason,
              until
                  .map(
                      window -> "Mend it and send it again. " + Wording.untilEnglish(window, today))
                  .orElse("The time for sending is over; ask the academic office."));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.OUTCOMES, piece.toString());
    }
  }

  /**
   * Nothing is chosen, though there is something to choose from.
   *
   * @param work of which kind
   * @param year of which school year
   * @param until while it can be chosen
   * @param today the day
   */
  record Unselected(WorkKind work, SchoolYear year, Window until, LocalDate today)
      implements StudentLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.SELECTION;
    }

    @Override
    public String about() {
      return work.code() + " " + year;
    }

    @Override
    public String chinese() {
      return "您還沒有勾選要提交的%s。請勾選，或註明本學年不提交；%s。"
          .formatted(Words.chinese(work), Wording.until(until, today));
    }

    @Override
    public String english() {
      return "You have not chosen which %s are handed in. Choose, or say that none are. %s"
          .formatted(Words.plural(work), Wording.untilEnglish(until, today));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.SELECTIONS);
    }
  }

  /**
   * What the national database has received is not confirmed yet.
   *
   * @param period of when it is
   * @param kinds which kinds of it, in Chinese
   * @param until while it can be confirmed
   * @param today the day
   */
  record Unconfirmed(ReceiptPeriod period, String kinds, Window until, LocalDate today)
      implements StudentLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.RECEIPT;
    }

    @Override
    public String about() {
      return period.code();
    }

    @Override
    public String chinese() {
      return "%s的收訖明細（%s）等您確認。有錯請回報，正確請按「資料正確無誤」；%s。"
          .formatted(period.chinese(), kinds, Wording.until(until, today));
    }

    @Override
    public String english() {
      return ("What the national database has received of %s is to be confirmed: report what is"
              + " wrong, or say that all of it is right. %s")
          .formatted(period.code(), Wording.untilEnglish(until, today));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.RECEIPTS);
    }
  }

  /**
   * 自傳與學習計畫 is not handed in.
   *
   * @param returned whether it was sent back
   * @param until while it can be handed in
   * @param today the day
   */
  record StatementDue(boolean returned, Window until, LocalDate today) implements StudentLine {
    @Override
    public ReminderKind kind() {
      return ReminderKind.STATEMENT;
    }

    @Override
    public String about() {
      return "";
    }

    @Override
    public String chinese() {
      return (returned ? "您的自傳與學習計畫已退回，請修改後再繳交；%s。" : "您的自傳與學習計畫還沒有繳交；%s。")
          .formatted(Wording.until(until, today));
    }

    @Override
    public String english() {
      return (returned
              ? "Your statement was sent back; mend it and hand it in again. %s"
              : "Your statement is not handed in yet. %s")
          .formatted(Wording.untilEnglish(until, today));
    }

    @Override
    public PageLink page() {
      return PageLink.to(WebPage.STATEMENT);
    }
  }
}
