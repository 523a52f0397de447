"""The pages of the candidate, of the receiver of a share, and the few of staff about them."""
