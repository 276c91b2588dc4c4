/** The function of the working group: who is in it, its meetings and their minutes. */
package tw.portfolio.functions.groups;
