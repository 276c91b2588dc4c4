/**
 * How far everybody is (一覽, regulation.txt 附件1): what a student still has to do, who of a class has
 * done what, how far sections, teachers, grades and the school are, and what waits uncertified. All
 * of it is sums over the students' summaries and nothing is written twice; that they are what the
 * records say is looked at here too. Telling people of it is the reminders' business.
 */
package tw.portfolio.overview;
