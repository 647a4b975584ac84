"""The rules of this family, in the order of their codes."""

from showcase.rules.privacy import (
    bank_card,
    birth_date,
    chat_account,
    file_owner,
    home_address,
    identity_number,
    internal_mark,
    landline,
    licence_plate,
    masked_number,
    member_number,
    mobile_number,
    old_identity_number,
    passport_number,
    personal_mail,
    photo_location,
    secrecy_mark,
    unread_rest,
)
from showcase.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    identity_number.RULE,
    old_identity_number.RULE,
    mobile_number.RULE,
    bank_card.RULE,
    passport_number.RULE,
    member_number.RULE,
    home_address.RULE,
    personal_mail.RULE,
    chat_account.RULE,
    licence_plate.RULE,
    birth_date.RULE,
    landline.RULE,
    secrecy_mark.RULE,
    internal_mark.RULE,
    photo_location.RULE,
    file_owner.RULE,
    masked_number.RULE,
    unread_rest.RULE,
)
