package tw.portfolio.access;

/**
 * What an office of the school may do, beyond what everyone may do with what is their own. Who has
 * which is the table in {@link Role}.
 */
public enum Permission {
  /** Read the course outcomes of every student of the school (設備組 檢核學生上傳狀況). */
  READ_ALL_OUTCOMES("查看全校課程學習成果"),
  /** Read the course outcomes of the own class (導師 督導). */
  READ_CLASS_OUTCOMES("查看本班課程學習成果"),
  /** Hand in course outcomes (設備組 提交課程學習成果). */
  SUBMIT_OUTCOMES("提交課程學習成果"),
  /** Hand in achievements (訓育組 提交多元表現). */
  SUBMIT_ACHIEVEMENTS("提交多元表現"),
  /** Make books (名冊) and have them checked (預檢); books show national ids. */
  MAKE_BOOKS("製作提交名冊與預檢"),
  /** Bring in what the national database has received (收訖明細), and answer what students report. */
  KEEP_RECEIPTS("匯入收訖明細與處理回報"),
  /** Take a student's record to another school, or from one (歷程交換). */
  TRANSFER_RECORDS("辦理學習歷程交換"),
  /** Archive a school year, and see whose data is to be deleted (備份與封存). */
  KEEP_ARCHIVES("備份、封存與刪除資料"),
  /** Watch what other offices hand in (教務主任 督導提交). */
  READ_EXPORTS("查看提交紀錄"),
  /** Read how far the school is, in numbers without names (工作小組 成效檢核). */
  READ_TOTALS("查看全校統計"),
  /** Look whether the numbers of overviews are what the records say, and put them right. */
  KEEP_TOTALS("核對與更正統計數字"),
  /** Read the achievements of every student of the school (訓育組 檢核學生上傳狀況). */
  READ_ALL_ACHIEVEMENTS("查看全校多元表現"),
  /** Read the achievements of the own class (導師 督導). */
  READ_CLASS_ACHIEVEMENTS("查看本班多元表現"),
  /** Keep the register of students (註冊組 學籍資料). */
  KEEP_STUDENTS("登錄學籍資料"),
  /** Keep the list of staff (註冊組、資訊組 帳號開設). */
  KEEP_STAFF("登錄教職員名單"),
  /** Keep the classes and their homeroom teachers (註冊組). */
  KEEP_CLASSES("登錄班級與導師"),
  /** Keep courses, their sections and who takes them (教學組 課程名稱、選修課程作業). */
  KEEP_COURSES("登錄課程與選修資料"),
  /** Keep grades (註冊組 學業成績). */
  KEEP_GRADES("登錄學業成績"),
  /** Keep the cadres of school, classes and clubs (訓育組 學生幹部). */
  KEEP_CADRES("登錄幹部紀錄"),
  /** Keep attendance (生輔組 出缺勤紀錄). */
  KEEP_ATTENDANCE("登錄出缺勤紀錄"),
  /** Keep service inside the school (訓育組 校內公共服務活動). */
  KEEP_SERVICE("登錄校內服務紀錄"),
  /** Read the grades of every student (註冊組、教務主任). */
  READ_ALL_GRADES("查看全校學業成績"),
  /** Read cadres, attendance and service of every student. */
  READ_ALL_RECORDS("查看全校幹部、出缺勤與服務紀錄"),
  /** Read grades, cadres, attendance and service of the own class (導師). */
  READ_CLASS_RECORDS("查看本班學生紀錄"),
  /** Write a student's 修課評估 (輔導處). */
  KEEP_ASSESSMENTS("登錄修課評估"),
  /** Write consultation records (課程諮詢教師), and read the own ones. */
  KEEP_CONSULTATIONS("登錄課程諮詢紀錄"),
  /** Read every consultation record. */
  READ_ALL_CONSULTATIONS("查看全校課程諮詢紀錄"),
  /** Comment and check the statements of every student (輔導處 指導及檢核). */
  REVIEW_ALL_STATEMENTS("檢核全校自傳與學習計畫"),
  /** Comment and check the statements of the own class (導師 指導及檢核). */
  REVIEW_CLASS_STATEMENTS("檢核本班自傳與學習計畫"),
  /** Set caps and windows (教務主任 提交設定). */
  KEEP_SETTINGS("設定件數、檔案與期程"),
  /** Extend a window for one student or class. */
  EXTEND_WINDOWS("個別延長期程"),
  /** Unlock a course outcome that is locked. */
  UNLOCK_OUTCOMES("解鎖課程學習成果"),
  /** Unlock achievements that are locked. */
  UNLOCK_ACHIEVEMENTS("解鎖多元表現"),
  /** Decide on what students dispute at last (退回有異議: 任課教師 → 導師 → 教務處). */
  DECIDE_DISPUTES("裁決學生對退回的異議"),
  /** Give and take back roles, and disable people (註冊組、資訊組 各角色名單及權限設定). */
  KEEP_ACCOUNTS("管理帳號與角色"),
  /** Make activation codes for the own class (導師). */
  ACTIVATE_CLASS("製發本班啟用碼"),
  /** See whom mail does not reach (註冊組 基本資料). */
  READ_UNREACHABLE("查看全校哪些人收不到通知信"),
  /** See the same of the own class (導師). */
  READ_CLASS_UNREACHABLE("查看本班哪些人收不到通知信"),
  /** Name deputies for teachers who are away (代理人). */
  NAME_DEPUTIES("指派代理人"),
  /** Publish announcements (圖書館資訊組 訊息公告). */
  KEEP_ANNOUNCEMENTS("發布訊息公告"),
  /** Read the history of every change in the school (資訊組). */
  READ_HISTORY("查詢全校異動歷程"),
  /** Answer whatever is asked about the platform (教務主任、資訊組 使用者疑問、障礙排除). */
  ANSWER_QUESTIONS("回覆使用者疑問"),
  /** Plan the work of a school year (教務主任 附件1 預訂工作期程). */
  KEEP_CALENDAR("編訂年度工作期程"),
  /** Keep who is in the working group, and its meetings (執行秘書 三). */
  KEEP_MEETINGS("辦理工作小組會議"),
  /** Approve the minutes of the working group (召集人 三). */
  APPROVE_MINUTES("核定工作小組會議紀錄"),
  /** Evaluate what was entered and certified, and propose awards (執行秘書 六). */
  EVALUATE("辦理成效評核與提報敘獎"),
  /** Write down what the working group has decided of awards (召集人 六). */
  DECIDE_AWARDS("登錄工作小組對敘獎的議決"),
  /** Hold trainings and briefings, each office its own (五). */
  KEEP_TRAININGS("辦理訓練、研習與說明會");

  private final String chinese;

  Permission(String chinese) {
    this.chinese = chinese;
  }

  /** What it allows, for people. */
  public String chinese() {
    return chinese;
  }
}
