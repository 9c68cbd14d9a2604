package org.holdfast.domain.member;

/**
 * What everybody of an organisation may know of a member: enough to name somebody responsible.
 *
 * @param id identifies the member
 * @param name what the person is called
 */
public record Person(MemberId id, MemberName name) {

    static Person of(Member member) {
        return new Person(member.id(), member.name());
    }
}
