package tw.portfolio.domain.school;

/** What an office of the school may do, beyond what everyone may do with what is their own. */
public enum Permission {
  /** Read the course outcomes of every student of the school (設備組 檢核學生上傳狀況). */
  READ_ALL_OUTCOMES,
  /** Read the course outcomes of the own class (導師 督導). */
  READ_CLASS_OUTCOMES,
  /** Export and submit course outcomes (設備組 提交課程學習成果). */
  EXPORT_OUTCOMES
}
