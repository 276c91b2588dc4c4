/**
 * 教學組 keeps sections and who takes what, one at a time beside the imports (regulation.txt 四(二)1,
 * 附件1).
 */
package tw.portfolio.service.course;
