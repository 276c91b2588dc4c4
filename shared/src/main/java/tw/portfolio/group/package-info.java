/**
 * The working group (工作小組, regulation.txt 三): its seats and who holds them, its meetings with what
 * they decide. Trainings and briefings are in {@code training}, what the group judges by in {@code
 * evaluation}.
 */
package tw.portfolio.group;
